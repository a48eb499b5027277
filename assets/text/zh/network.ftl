network-title = 多层网络
network-link = 多层网络
network-lead = 上一层的输出，就是下一层的输入。

network-and = { $first } 和 { $last }
network-hidden-layer = 隐藏层
network-hidden-layer-number = 第 { $number } 个隐藏层

network-step-data = 数据，用种子 { $seed } 依次取出：特征 features，权重 { $weights }，偏置 { $biases }。
network-step-multiply-first = { $units ->
    [1] **相乘**：{ $inputs } 个特征组成的一行，乘以 { $matrix } 仅有的一列，得到一个总和，对应{ $place }的唯一一个单元。
   *[other] **相乘**：{ $inputs } 个特征组成的一行，分别乘以 { $matrix } 的 { $units } 列，得到 { $units } 个总和，{ $place }的每个单元一个。
}
network-step-multiply-hidden = { $units ->
    [1] **再次相乘**：一行 { $row } 乘以 { $matrix } 仅有的一列，得到一个总和，对应{ $place }的唯一一个单元。
   *[other] **再次相乘**：一行 { $row } 分别乘以 { $matrix } 的 { $units } 列，得到 { $units } 个总和，{ $place }的每个单元一个。
}
network-step-multiply-output = { $units ->
    [1] **再次相乘**：一行 { $row } 乘以一列 { $matrix }，得到一个总和：**{ $result }**。
   *[other] **再次相乘**：一行 { $row } 分别乘以 { $matrix } 的 { $units } 列，得到 { $units } 个总和，每个输出一个。
}
network-step-add-hidden = **加上偏置**：{ $place }的每个单元都有自己的偏置，放在 { $bias } 里。
network-step-add-output = { $units ->
    [1] **加上偏置** { $bias }：**{ $result }**。
   *[other] **加上偏置**：每个输出都有自己的偏置，放在 { $bias } 里。
}
network-step-activate-hidden = **激活**：sigmoid 把每个总和压缩到 0 与 1 之间。得到的这一行 { $row }，就是下一层的输入。
network-step-whole = **再次激活**：{ $inputs } 个输入变成 { $hidden } 个隐藏单元的值，再变成 { $outputs } 个输出：**{ $output }**。两个矩阵相接的地方，相邻的两条边长度相同。
network-step-whole-deep = **再次激活**：{ $inputs } 个输入先变成第一个隐藏层的 { $hidden } 个值，再变成第二个隐藏层的 { $hidden } 个值，最后变成 { $outputs } 个输出：**{ $output }**。两个矩阵相接的地方，相邻的两条边长度相同。

network-why-bias = 如果没有 B1 和 B2，输入全为零时，不管权重是多少，每个隐藏单元都会得到 sigmoid(0) = 0.5。偏置给每个总和加上一个偏移量，所以程序给每个单元都配一个偏置：
network-why-bias-deep = 如果没有 B1，输入全为零时，不管权重是多少，第一个隐藏层的每个单元都会得到 sigmoid(0) = 0.5。偏置给每个总和加上一个偏移量，所以程序在每一层都给每个单元配一个偏置：
network-chosen = **超参数**是人为设定的，不是学出来的：这里是隐藏层数 { $layers } 和每层的单元数 { $hidden }。输入个数必须和特征个数一致，输出个数则取决于要预测什么。
network-learned = **参数**是训练会改变的数：{ $shapes }，一共 **{ $total }** 个。{ $own ->
    [0] 现在它们是随机的，因为还没有训练过。
   *[other] 它们先由随机数生成，随后 { $names } 里写入了你自己的数；应用本身没有做过任何训练。
}

look-line = 由第 { $line } 行得到：

network-before-bias = 图中的各个隐藏单元：
network-one-line = 把整个网络写成一行，先不带偏置：
network-same-names = f 就是程序里的 `activation`，这里是 sigmoid；图里的 @ 就是 `torch.mm`。
