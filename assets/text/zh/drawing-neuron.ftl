drawing-neuron-title = 一个神经元，{ $count } 个输入
drawing-neuron-products = 乘积
drawing-neuron-walk = 逐个相加
drawing-neuron-sum = 总和
drawing-neuron-hint = 指向某一行，查看它的数字

drawing-neuron-after-data = { $count } 个特征、{ $count } 个权重，偏置是 { $bias }；还没有开始计算。
drawing-neuron-after-multiply = { $count ->
    [1] 特征乘以它的权重，得到一个乘积。
   *[other] 每个特征乘以自己的权重，得到 { $count } 个乘积。
}
drawing-neuron-after-sum = { $count ->
    [1] 只有一个乘积，总和就是 { $total }。
   *[other] { $count } 个乘积加起来是 { $total }。
}
drawing-neuron-after-bias = { $total } 加上偏置 { $bias }，得到 { $preactivation }。
drawing-neuron-after-activate = { $count ->
    [1] 特征乘以它的权重，再加上偏置 { $bias }，得到 { $preactivation }；{ $function } 把它变成 { $output }。
   *[other] { $count } 个特征分别乘以 { $count } 个权重，相加后再加上偏置 { $bias }，得到 { $preactivation }；{ $function } 把它变成 { $output }。
}
