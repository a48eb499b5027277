# 先想一想：预测、弄坏、修好。形状和代码以文本传入；对错由真正运行程序来定。
ask-invitation = **先猜一猜**：{ $question }
ask-check-yourself = **考考自己**：{ $question }
ask-open = 作答
ask-kind = 题型
ask-kind-predict = 预测
ask-kind-break = 弄坏
ask-kind-repair = 修好
ask-next-break = 接着：弄坏它
ask-next-repair = 接着：修好它
ask-check = 检查
ask-skip = 跳过这些题
ask-right = **对了**：{ $why }
ask-wrong = **不是这个**：{ $why }
ask-also = 同样正确的还有：{ $others }。
ask-between = { "、" }
ask-ran = 运行 `{ $line }`，torch 给出：
ask-others = 运行之后，看到的数变了的名字：
ask-ran-then = 把 `{ $line }` 写进程序，最后一行 `{ $then }` 打印出：

# 神经元
ask-neuron-predict = `features` 和 `weights` 的形状都是 `(1, { $inputs })`。`torch.mm(features, weights.view({ $inputs }, 1))` 的形状是什么？
ask-neuron-predict-matrix-right = { $inputs ->
    [1] 一行乘一列，各只有一个数。`torch.mm` 的结果总是矩阵，这里是 1 行 1 列。
   *[other] 一行乘一列：{ $inputs } 个乘积加成一个数，`torch.mm` 把它放在一个 1 行 1 列的矩阵里。
}
ask-neuron-predict-row-other = `{ $shape }` 是 `features * weights` 的形状：`*` 按位置逐个相乘，不做加法。`torch.mm` 会把一行与一列的乘积加起来。
ask-neuron-predict-square-other = 反过来用一列乘一行，才会得到 `{ $shape }`：每个特征都和每个权重相乘。这里是一行乘一列，所以只有一个和。
ask-neuron-predict-scalar-other = `{ $shape }` 是没有行也没有列的单个数，`torch.sum` 的结果才是这样。`torch.mm` 接受两个矩阵，结果也是矩阵。
ask-neuron-predict-vector-other = `{ $shape }` 只有一个维度：里面有一个数，但没有行列之分。`torch.mm` 接受两个矩阵，结果也是矩阵。

ask-neuron-break = 下面哪一行会报错？
ask-neuron-break-none = 都不会
ask-neuron-break-mm-stops = 光是形状相同还不够：第一个矩阵的行和第二个矩阵的列要一样长。报错信息里的 mat1 是 `features`，mat2 是 `weights`：一行有 { $inputs } 个数，一列却只有 1 个。
ask-neuron-break-mm-runs = 只有一个输入时，两个矩阵都是 `(1, 1)`，行和列的长度都是 1。输入有两个或更多时，这一行就会报错。
ask-neuron-break-product-runs = `*` 按位置逐个相乘，形状相同正合适。结果的形状不变，还是 `{ $shape }`。
ask-neuron-break-turned-runs = { $inputs ->
    [1] `weights.T` 的形状还是 `(1, 1)`：行和列的长度都是 1。
   *[other] `weights.T` 的形状是 `({ $inputs }, 1)`：一行有 { $inputs } 个数，一列也有 { $inputs } 个，结果的形状是 `{ $shape }`。
}
ask-neuron-break-none-right = 只有一个输入时，这里的矩阵都是 `(1, 1)`，怎么乘都对得上。把滑块移到 2，就有一行会报错。
ask-neuron-break-none-wrong = 其实有一行会报错。矩阵乘法用的是第一个矩阵的行和第二个矩阵的列：哪一组的长度对不上？

ask-neuron-repair = { $inputs ->
    [1] 只有一个输入时，`torch.mm(features, weights)` 也能算出乘积。下面哪一行同样能算出来？
   *[other] `torch.mm(features, weights)` 本该算出 { $inputs } 个乘积的和，却报错了。下面哪一行能算出这个和？
}
ask-neuron-repair-column-right = { $inputs ->
    [1] 只有一个输入时，列和行看上去一样；输入更多时，能继续用的是这一行。
   *[other] `weights.view({ $inputs }, 1)` 把权重竖成一列。现在一行有 { $inputs } 个数，一列也有 { $inputs } 个，正好对上。
}
ask-neuron-repair-row-stops = `weights.view(1, { $inputs })` 和原来的 `weights` 形状一样，等于什么都没改。第二个矩阵需要有 { $inputs } 行。
ask-neuron-repair-outer-other = 能运行，但一列乘一行，是让每个特征都和每个权重相乘：`{ $shape }`。我们要的乘积在对角线上，而且没有加起来。
ask-neuron-repair-swapped-stops = 换个顺序没有用：两个矩阵都只有 1 行，不管谁在前，都是一行 { $inputs } 个数对上一列 1 个数。
ask-neuron-repair-luck = 只有一个输入时，这里的矩阵都是 `(1, 1)`，所以碰巧也对。把滑块移到 2，它就算不出这个和了。

# 网络
ask-network-predict = 现在一次送进 { $rows } 个样本：`features` 有 { $rows } 行，形状是 `({ $rows }, { $inputs })`；`W1` 仍然是 `({ $inputs }, { $hidden })`。`{ $name }` 的形状是什么？
ask-network-predict-hidden-right = `({ $rows }, { $inputs })` 乘以 `({ $inputs }, { $hidden })`：相遇的两条边消失，留下第一个矩阵的行数和第二个矩阵的列数。每个样本占一行，用的是同一组权重。
ask-network-predict-one-other = `{ $shape }` 是一个样本的结果。`features` 的每一行都变成结果的一行，{ $rows } 行还是 { $rows } 行。
ask-network-predict-weights-other = `{ $shape }` 是 `W1` 的形状。相乘时，`W1` 的每一列对每个样本变成一个和，它的行就不在了。
ask-network-predict-features-other = `{ $shape }` 是 `features` 的形状。`torch.mm` 不是按位置逐个相乘：每个隐藏单元对一个样本的所有特征求一个加权和。
ask-network-predict-column-other = `{ $shape }` 反过来了。样本是 `features` 的行，相乘之后还是行；`W1` 的每一列变成一列。
ask-network-predict-vector-other = `{ $shape }` 只有一个维度，是单个样本的那些数。`torch.mm` 的结果是矩阵，每个样本一行。

ask-network-break = 把 `W1` 转置：用 `torch.mm(features, W1.T)` 代替 `torch.mm(features, W1)`，会怎么样？
ask-network-break-product = 在这个乘法上报错
ask-network-break-bias = 乘法能运行，加 `B1` 时报错
ask-network-break-same = 能运行，隐藏值不变
ask-network-break-other = 能运行，但隐藏值变了
ask-network-break-product-right = `W1.T` 的形状是 `({ $hidden }, { $inputs })`：`features` 的一行有 { $inputs } 个数，它的一列却有 { $hidden } 个。
ask-network-break-product-same = 不会报错：`W1.T` 和 `W1` 形状相同。torch 只比较大小，并不知道这些数的含义。
ask-network-break-product-other = 不会报错：输入和隐藏单元一样多，`W1.T` 和 `W1` 形状相同。torch 只比较大小，并不知道这些数的含义。
ask-network-break-bias-stops = 走不到那一步：`W1.T` 的形状是 `({ $hidden }, { $inputs })`，乘法本身就对不上。
ask-network-break-bias-same = `B1` 给每个隐藏单元一个数，隐藏单元的个数没变，所以对得上。
ask-network-break-bias-other = `B1` 给每个隐藏单元一个数。`W1` 是方阵，转置后列数不变，所以 `B1` 对得上。
ask-network-break-same-right = 这个 `W1` 转置后和原来一样。这是特例：通常不是形状变了，就是数换了位置。
ask-network-break-same-stops = 根本得不到隐藏值：`W1.T` 的形状是 `({ $hidden }, { $inputs })`，乘法就报错了。
ask-network-break-same-other = 形状对得上，但每个隐藏单元用的不再是 `W1` 里自己的那一列，而是一行，所以和也变了。
ask-network-break-other-right = `W1` 是方阵，形状对得上，于是每个隐藏单元悄悄用上了 `W1` 的一行，而不是自己的那一列。这种错误不会有任何提示。
ask-network-break-other-stops = 只有 `W1` 是方阵时才会这样。这里 `W1.T` 的形状是 `({ $hidden }, { $inputs })`，乘法就报错了。
ask-network-break-other-same = 能运行，但这个 `W1` 转置后和原来一样：没有一个数换了位置。

ask-network-repair = 拿到的权重是每个隐藏单元占一行，`nn.Linear` 就是这样存的：`W = W1.T.contiguous()`，形状 `({ $hidden }, { $inputs })`。哪一行的结果和 `torch.mm(features, W1)` 相同？
ask-network-repair-turned-right = `.T` 交换行和列，每个权重又回到了自己的输入和自己的隐藏单元那里。
ask-network-repair-view-other = 形状对了，数却错了：`view` 只是把同一串数重新分行，并没有转置矩阵。这种错误也不会有提示。
ask-network-repair-column-other = 这些和是对的，但排成了一列：`{ $shape }`。`torch.mm(features, W1)` 得到的是一行，程序后面也需要一行。
ask-network-repair-outer-stops = `features.T` 是一列：它的一行只有 1 个数，而 `W` 的一列有 { $hidden } 个。
ask-network-repair-outer-other = 能运行，但一列乘一行，是让每个特征都和每个权重相乘：`{ $shape }`，什么都没有加起来。
ask-network-repair-luck = 在这样的大小下，结果碰巧相同。输入和隐藏单元更多时，只有 `W.T` 才对。

# 首页
ask-home-predict = 只把随机种子从 { $seed } 换成 { $other }，隐藏值 `h` 会怎么样？
ask-home-predict-same = 不变：它们是网络学到的东西
ask-home-predict-features = 会变，但只是因为 `features` 变了，权重不变
ask-home-predict-values = 会变，因为所有的数都重新取了一遍；形状不变
ask-home-predict-shape = 连形状也会变
ask-home-predict-same-other = 这里什么都还没有学过。权重是由种子决定的随机数，隐藏值现在还没有任何含义。
ask-home-predict-features-other = 权重和 `features` 来自同一串随机数。种子换了，整串数都换了，所以权重也会变。
ask-home-predict-values-right = `features`、权重和偏置都来自同一串随机数，而且还什么都没有学过：训练改变的是权重和偏置，而单元有多少个，始终由你来定。形状由个数决定，所以还是 `{ $shape }`。
ask-home-predict-shape-other = 形状由输入和隐藏单元的个数决定，还是 `{ $shape }`。种子只决定取到哪些数。

ask-home-break = 下面每一行都改变了一个张量的形状。哪一行会让程序报错？
ask-home-break-rows-runs = 一行就是一个样本：{ $rows } 行用的是同一组权重，输出的形状是 `{ $shape }`。有多少行，和权重的形状无关。
ask-home-break-bias-runs = { $hidden ->
    [1] 只有一个隐藏单元时，`B1` 本来就是这个形状。
   *[other] 同一个数加到了全部 { $hidden } 个隐藏单元上：torch 把它沿着行展开。能运行，只是这些单元现在共用一个偏置。
}
ask-home-break-wider-stops = 一行有 { $wider } 个特征，而 `W1` 的一列只有 { $inputs } 个数。相遇的两条边必须一样长。
ask-home-break-outputs-runs = `W2` 多一列，就多一个输出：`{ $shape }`。`B2` 只有一个数，会加到每个输出上。

ask-home-repair = 现在多了一个特征：`features = torch.randn((1, { $wider }))`，程序报错了。怎样改，才能让网络用上全部 { $wider } 个特征？
ask-home-repair-grown-right = 每个特征对每个隐藏单元都要有一个权重，所以 `W1` 多一行。后面的都不用改。
ask-home-repair-cut-other = 能运行，但最后一个特征被截掉了，网络根本看不到它。
ask-home-repair-units-stops = 这是多了一个隐藏单元，也就是多一列。新特征需要的是一行：`W1` 的一列要有 { $wider } 个数。
ask-home-repair-turned-stops = 转置之后，`features` 是一列：它的一行只有 1 个数，而 `W1` 的一列有 { $inputs } 个。
ask-home-repair-turned-other = 能运行，但一个样本的 { $wider } 个特征，变成了 { $wider } 个各有一个特征的样本：输出的形状是 `{ $shape }`。
