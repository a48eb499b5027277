network-title = 多层网络
network-link = 多层网络
network-lead = 上一层的输出，就是下一层的输入。

network-step-0 = 数据，用种子 { $seed } 依次取出：特征 features，权重 W1 和 W2，偏置 B1 和 B2。
network-step-1 = { $hidden ->
    [1] **相乘**：{ $inputs } 个特征组成的一行，乘以 W1 仅有的一列，得到一个总和，对应一个隐藏单元。
   *[other] **相乘**：{ $inputs } 个特征组成的一行，分别乘以 W1 的 { $hidden } 列，得到 { $hidden } 个总和，每个隐藏单元一个。
}
network-step-2 = **加上偏置**：每个隐藏单元都有自己的偏置，放在 B1 里。
network-step-3 = **激活**：sigmoid 把每个总和压缩到 0 与 1 之间。得到的这一行 h，就是下一层的输入。
network-step-4 = **再次相乘**：一行 h 乘以一列 W2，得到一个总和：**{ $result }**。
network-step-5 = **加上偏置** B2：**{ $result }**。
network-step-6 = **再次激活**：{ $inputs } 个输入变成 { $hidden } 个隐藏单元的值，再变成一个输出：**{ $output }**。两个矩阵相接的地方，相邻的两条边长度相同。

network-why-bias = 如果没有 B1 和 B2，输入全为零时，不管权重是多少，每个隐藏单元都会得到 sigmoid(0) = 0.5。偏置给每个总和加上一个偏移量，所以程序给每个单元都配一个偏置：
network-chosen = **超参数**是人为设定的，不是学出来的：这里是隐藏单元数 { $hidden }。输入个数则必须和特征个数一致。
network-learned = **参数**是训练会改变的数：{ $shapes }，一共 **{ $total }** 个。{ $own ->
    [0] 现在它们是随机的，因为还没有训练过。
   *[other] 它们先由随机数生成，随后 { $names } 里写入了你自己的数；应用本身没有做过任何训练。
}

look-line = 由第 { $line } 行得到：

network-before-bias = 加偏置、过激活函数之前，各隐藏单元的总和：
network-same-names = f 就是程序里的 `activation`，这里是 sigmoid；图里的 @ 就是 `torch.mm`。
