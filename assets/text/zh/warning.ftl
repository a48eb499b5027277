# 能运行、但多半写错了的地方：对应 components/engine/mistakes.py 里的各种原因。

warning-grows-to-square = { $first } 和 { $second } 里的数一样多，结果却是 { $result }：两边都被拉伸了，每个数都和对方的每个数算了一遍。想要一一对应，就让两边形状相同。
warning-both-grow = 两个操作数都被拉伸了：{ $first } 和 { $second } 得到 { $result }，比哪一个都大。
warning-bias-column = 形状为 { $second } 的偏置是一列：它把 { $first } 拉伸了，{ $rows } 行变成了 { $after } 行。每个单元一个偏置，应该排成一行。
warning-lost-dimension = 对 { $shape } 归约之后少了一个维度：{ $reduced } 是顺着列对齐的，没有和各行对上。加上 keepdim=True，就和各行对上了。
warning-wraps = { $dtype } 最大只能存 { $high }：真正的结果 { $true } 放不下，绕到了另一头。
warning-square-weight = { $name } 是方阵 { $shape }：直接用和用 { $name }.T 都能算，得到的数却不同。光看形状，分不出该用哪一个。
warning-softmax-batch = softmax 沿着 { $shape } 的 { $rows } 行往下算：加起来等于 1 的是每一列，而不是每一行。想对每一行分别计算，请用 dim=1。
warning-squeeze-nothing = { $shape } 的维度 { $dim } 大小不是 1：squeeze 什么也没做，也没有任何提示。
warning-squeeze-batch = squeeze() 没有写明维度，于是 { $shape } 里所有大小为 1 的维度都去掉了，连第一个也不例外：只含一个样本的批次不再是批次，变成了 { $result }。请写明要去掉哪个维度。
warning-vector-transpose = 形状为 { $shape } 的向量没有行和列之分，转置不起作用。想要一列，用 unsqueeze(1)。
warning-batch-transpose = .T 把所有维度倒了过来：{ $shape } 变成了 { $result }。想把批次里的每个矩阵各自转置，用 .mT。
warning-resize-drops = resize_ 只留下了 { $before } 个数里的 { $after } 个；另外 { $change } 个一声不响地离开了张量。
warning-resize-unset = resize_ 把 { $before } 个数变成了 { $after } 个：有 { $change } 个位置从未赋过值，里面可能是任何东西。
warning-colon-index = [:] 取的是整个 { $shape }，所以后面那个索引选的仍然是行。要取一列，请写在同一对方括号里：[:, 1]。
