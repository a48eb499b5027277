neuron-title = 一个神经元
neuron-link = 一个神经元
neuron-lead = 每个输入乘以各自的权重，全部加起来，再交给激活函数。
neuron-f = f 就是程序里的 `activation`，这里是 { $activation }。
neuron-row-by-column = 同一件事，写成一行特征乘以一列权重：

neuron-step-0 = 数据：{ $inputs } 个特征、{ $inputs } 个权重和一个偏置，用种子 { $seed } 从同一个随机数序列中依次取出。
neuron-step-1 = { $inputs ->
    [1] **相乘**：特征乘以它的权重，得到一个乘积。
   *[other] **相乘**：每个特征乘以自己的权重，得到 { $inputs } 个乘积，位置不变。
}
neuron-step-2 = { $inputs ->
    [1] **相加**：只有一个输入，没有什么可加的：总和就是这个乘积，**{ $sum }**。
   *[other] **相加**：{ $inputs } 个乘积沿着数轴一个接一个地走，最后停在 **{ $sum }**。
}
neuron-step-3 = **加上偏置**：{ $sum } 加上偏置 { $bias }，得到 **{ $biased }**。不管输入是什么，偏置都给总和加上同样的量。
neuron-step-4 = **激活**：{ $inputs ->
    [1] 一个乘积加上偏置得到 { $biased }；{ neuron-does }
   *[other] { $inputs } 个输入分别乘以 { $inputs } 个权重，得到 { $inputs } 个乘积；它们与偏置相加得到 { $biased }；{ neuron-does }
}
neuron-does = { $activation ->
    [tanh] tanh 把它压缩到 −1 与 1 之间，得到 **{ $output }**。
    [relu] ReLU 保留大于 0 的部分，其余变成 0，得到 **{ $output }**。
    [identity] 没有激活函数，它保持不变：**{ $output }**。
   *[sigmoid] sigmoid 把它压缩成 **{ $output }**。
}
