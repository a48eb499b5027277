drawing-neuron-title = 一个神经元，{ $count } 个输入
drawing-neuron-products = 乘积
drawing-neuron-walk = 一步一步相加
drawing-neuron-sum = 和
drawing-neuron-hint = 指向某一行，查看它的数字

drawing-neuron-after-data = { $count } 个特征、{ $count } 个权重，偏置是 { $bias }；还没有开始计算。
drawing-neuron-after-multiply = 每个特征乘以自己的权重，得到 { $count } 个乘积。
drawing-neuron-after-sum = { $count } 个乘积加起来是 { $total }。
drawing-neuron-after-bias = { $total } 加上偏置 { $bias }，得到 { $preactivation }。
drawing-neuron-after-activate = { $count } 个特征分别乘以 { $count } 个权重，相加后再加上偏置 { $bias }，得到 { $preactivation }；sigmoid 把它压缩成 { $output }。
