# 张量
ask-tensors-predict = `t` 的形状是 `{ $whole }`。`len(t)` 是多少？
ask-tensors-predict-len-right = `len` 是**第一维**的大小，这里是 { $answer }：可以写 `t[0]`、`t[1]`……一共这么多个。维数是 `t.ndim`，数值的个数是 `t.numel()`。
ask-tensors-predict-ndim-right = 碰巧对了：维数 `t.ndim` 恰好也是 { $answer }。`len` 是**第一维**的大小。
ask-tensors-predict-numel-right = 碰巧对了：一共恰好有 { $answer } 个数。`len` 是**第一维**的大小。
ask-tensors-predict-last-right = 碰巧对了：最后一维恰好也是这么大。`len` 是**第一维**的大小。
ask-tensors-predict-ndim-other = { $number } 是 `t.ndim`，也就是维数：取一个数要用几个索引。`len` 是第一维的大小。
ask-tensors-predict-numel-other = { $number } 是 `t.numel()`，也就是一共有多少个数。`len` 只数第一维。
ask-tensors-predict-last-other = { $number } 是 `t.shape[-1]`，最后一维的大小。`len` 是第一维的大小。
ask-tensors-predict-more-other = { $number } 多了一个：第一维的大小是 { $answer }。索引从 0 数起，大小从 1 数起。

ask-tensors-break = 下面哪一行会报错？
ask-tensors-break-float-stops = 位置必须是整数（或 True、False）；`0.0` 虽然没有小数部分，仍是浮点数。用 `.long()` 可以把它变成位置。
ask-tensors-break-float-runs = 这里能运行，得到 `{ $part }`。
ask-tensors-break-last-runs = -1 从末尾数起：{ $first } 个里的最后一个。结果的形状是 `{ $part }`。
ask-tensors-break-last-stops = 这里会报错：没有最后一个。
ask-tensors-break-beyond-runs = 切片可以超出末尾，有多少取多少。单个索引超出末尾才会报错。
ask-tensors-break-beyond-stops = 这里会报错。
ask-tensors-break-list-runs = 用列表给出位置没有问题。它复制选中的元素，并保留这一维：`{ $part }`。
ask-tensors-break-list-stops = 这里会报错。

ask-tensors-repair = `t[0]` 和 `t[-1]` 的形状都是 `{ $row }`。哪一行能把它们合成一个形状为 `{ $two }` 的张量？
ask-tensors-repair-stack-right = `torch.stack` 把张量叠在一起：最前面多出一个**新的**维度，这里大小是 2。
ask-tensors-repair-tensor-stops = `torch.tensor` 要的是数，或者数的列表。含有多个数的张量，它不会合并。
ask-tensors-repair-tensor-other = 能运行是因为两个张量都只有一个数，但它们的维度丢了：`{ $shape }`。数一多就会报错。
ask-tensors-repair-cat-other = `torch.cat` 把已有的维度加长：`{ $shape }`，不会多出新的维度。
ask-tensors-repair-cat-stops = `torch.cat` 把已有的维度加长，而 `t[0]` 没有维度。
ask-tensors-repair-plus-other = `+` 把对应的元素相加：`{ $shape }`，两个张量变成了一个。
ask-tensors-repair-luck = 能运行是因为这里的 `t[0]` 只是一个数。多一维就会报错。

# 切片
ask-slice-predict = `part = { $code }` 已经运行。接着用 `{ $line }` 写入 `part` 的每个位置，`t` 会怎样？
ask-slice-predict-view = `t` 也跟着变了
ask-slice-predict-copy = `t` 不受影响，还是原样
ask-slice-predict-stops = 这一行报错：切片不能写入
ask-slice-predict-view-right = `{ $code }` 是**视图**：`part` 没有自己的数值，读的就是 `t` 的内存，往里写就是往 `t` 里写。
ask-slice-predict-copy-view = Python 列表的切片是副本，张量的切片不是。`part` 读的就是 `t` 的内存，没有自己的数值。
ask-slice-predict-stops-view = 能运行。`part` 和别的张量一样可以写，它的位置就在 `t` 的内存里。
ask-slice-predict-copy-right = 列表或条件选的位置可以毫无规律，步长走不出来，所以 `{ $code }` 把数值**复制**到了自己的内存里。
ask-slice-predict-view-copy = 用 `:` 或整数来取时才是这样。列表或条件选的位置可以毫无规律，步长走不出来，所以这些数值是复制出来的。
ask-slice-predict-stops-copy = 能运行。`part` 和别的张量一样可以写，只是里面的数值是副本。
ask-slice-predict-new-right = `{ $code }` 不只是取出数值，还算出了新的数值，放在自己的内存里。
ask-slice-predict-view-new = 只有单纯取出数值的结果才可能读 `t` 的内存。这些数值是算出来的，有自己的内存。
ask-slice-predict-stops-new = 能运行。`part` 和别的张量一样可以写，里面是新的数值。

ask-slice-repair = { $rank ->
    [1] 哪一行取出 `t` 的最后一个数，形状是 `{ $wanted }`？
    [2] 哪一行取出 `t` 的最后一列，形状是 `{ $wanted }`？
   *[other] 哪一行取出 `t` 中每个矩阵的最后一列，形状是 `{ $wanted }`？
}
ask-slice-repair-last-right = `...` 代表前面所有的维度，-1 取最后一维的最后一个位置。用掉一个索引，就少一维。
ask-slice-repair-kept-other = 数值没错，但 `-1:` 是切片，会保留这一维：`{ $shape }`。用整数索引，这一维才会消失。
ask-slice-repair-chained-other = `t[:]` 就是整个 `t`，后面的 `[-1]` 取的是**第一维**的最后一个位置：`{ $shape }`。多个维度的索引要写在同一对方括号里。
ask-slice-repair-row-other = 第一个索引属于第一维，所以取的是第一维的最后一个位置，其余的全要：`{ $shape }`。
ask-slice-repair-luck = 对这个 `t` 结果碰巧相同。各维大小不同，或者维度更多时，它取的是**第一维**的最后一个位置。

# 图片
ask-image-predict = `turned` 就是 `img.permute(1, 2, 0)`。现在用 `{ $line }` 改动最后一个像素，`img` 里哪个数会变？
ask-image-predict-none = 都不变：`turned` 有自己的数值
ask-image-predict-moved-right = `permute` 不搬动任何数值，只是换了索引的顺序。最后一个像素的第 0 通道，在那边是 `turned[-1, -1, 0]`，在这边是 `img[0, -1, -1]`：内存里同一个槽。
ask-image-predict-same-other = 索引的顺序变了：通道在 `turned` 里排最后，在 `img` 里排最前。`img[-1, -1, 0]` 是另一个数：第 2 通道、最后一行、第一列。
ask-image-predict-none-other = `permute` 什么也不复制。`turned` 用另一组步长读 `img` 的内存，所以两边一起变。

ask-image-break = 下面哪一行会报错？
ask-image-break-two-stops = `permute` 要按新的顺序列出**所有**维度，这里是三个。只交换两维要用 `transpose`。（报错里的 sparse_coo 与这张图片无关。）
ask-image-break-swap-runs = `transpose` 交换两个维度，这里是行和列：`{ $shape }`。图上左下角换到了右上角。
ask-image-break-dealt-runs = 个数相同，所以能运行：`{ $shape }`。但 `reshape` 只是把数值按顺序重新分配，像素拿到的不再是自己的三个数，而且没有任何报错提醒你。
ask-image-break-plane-runs = 用掉一个索引，第一维就没有了：这是红色平面，`{ $shape }`。

ask-image-repair = `turned` 的形状是 `{ $last }`，图像库给出的图片就是这样。哪一行能把它变回三个平面 `{ $planes }`，并且每个数都在原处？
ask-image-repair-moved-right = `permute` 按新的顺序列出原来的维度：最后一维 2 排到最前，接着是行和列，顺序不变。
ask-image-repair-dealt-other = 形状对，图片错：`reshape` 按读取 `turned` 的顺序分配数值，也就是一个像素的红、绿、蓝，接着下一个像素，于是每个平面都混在一起了。
ask-image-repair-swap-other = 颜色是排到最前了，但行和列互换了：`{ $shape }`，图片沿对角线翻转。
ask-image-repair-again-other = 同样的调用再来一次不会变回去，而是继续转：`{ $shape }`。要变回去得用 `permute(2, 0, 1)`。
ask-image-repair-luck = 对这张图片结果碰巧相同。换个大小或换种颜色就不同了。

# 和 NumPy 一样
ask-arithmetic-predict = `a` 的形状是 `{ $first }`，`b` 的形状是 `{ $second }`。`{ $line }` 的形状是什么？
ask-arithmetic-predict-stops = 没有结果：会报错
ask-arithmetic-predict-both-right = 形状从**右边**开始比较：大小相同就保留，是 1 或缺少的就拉伸到和另一个一样：`{ $shape }`。
ask-arithmetic-predict-first-other = `{ $shape }` 是 `a` 的形状。但只要一方是 1 或缺少，就会拉伸到另一方的大小：`{ $out }`。
ask-arithmetic-predict-first-stops = `{ $shape }` 是 `a` 的形状，可是根本没有结果：`{ $line }` 会报错。
ask-arithmetic-predict-second-other = `{ $shape }` 是 `b` 的形状。但只要一方是 1 或缺少，就会拉伸到另一方的大小：`{ $out }`。
ask-arithmetic-predict-second-stops = `{ $shape }` 是 `b` 的形状，可是根本没有结果：`{ $line }` 会报错。
ask-arithmetic-predict-left-other = `{ $shape }` 是把两个形状从左边对齐得到的。torch 从右边对齐，结果是 `{ $out }`。
ask-arithmetic-predict-left-stops = `{ $shape }` 是把两个形状从左边对齐得到的。torch 从右边对齐，只能报错。
ask-arithmetic-predict-one-other = `{ $shape }` 只有一维，大小是 1；而结果是 `{ $out }`。这里没有求和，也没有合并，只是对应元素相遇。
ask-arithmetic-predict-one-stops = `{ $shape }` 是一维里的一个数，可是 `{ $line }` 根本没有结果。
ask-arithmetic-predict-number-other = `{ $shape }` 是单独一个数，`.sum()` 才会这样。这里是对应元素相遇，所有结果都留着：`{ $out }`。
ask-arithmetic-predict-number-stops = `{ $shape }` 是单独一个数，`.sum()` 才会这样；可是 `{ $line }` 根本没有结果。
ask-arithmetic-predict-stops-right = 从右边比较，有两个大小不同，而且都不是 1。torch 不会去猜你要的是哪一个。
ask-arithmetic-predict-stops-bool = 只要有 bool 张量，torch 就不做减法：True 和 False 是答案，不是数。`.int()` 可以把它们变成数。
ask-arithmetic-predict-stops-other = 能运行：从右边比较，大小要么相同，要么有一方是 1 或缺少，于是被拉伸。结果是 `{ $out }`。

ask-arithmetic-break = 下面哪一行会报错？
ask-arithmetic-break-none = 都不会
ask-arithmetic-break-scalar-runs = 无论 `a` 是什么形状，单独一个数都会和每个元素相遇：`{ $shape }`。
ask-arithmetic-break-swapped-runs = 谁先谁后不影响形状：`{ $shape }`，和 `{ $line }` 一样。
ask-arithmetic-break-swapped-clash = 调换顺序，不同的还是那两个大小：从右边比较 `{ $second }` 和 `{ $first }`。
ask-arithmetic-break-swapped-bool = 只要有 bool 张量，torch 就不做减法，谁先谁后都一样。
ask-arithmetic-break-inplace-runs = 结果的形状和 `a` 相同，类型 `a` 也装得下，所以可以写进 `a`：`{ $shape }`。
ask-arithmetic-break-inplace-grows = 结果应该是 `{ $out }`，但下划线表示写进 `a` 里，而 `a` 的形状不会变，仍是 `{ $first }`。就地运算只能拉伸 `b`。
ask-arithmetic-break-inplace-types = 形状合适，类型不合适：{ $one } 和 { $other } 的结果写不进 `a`，因为 `a` 一直是 { $one }。写成 `a = { $line }` 会得到一个新张量。
ask-arithmetic-break-inplace-clash = 就地也好，不就地也好，从右边比较，`{ $first }` 和 `{ $second }` 的大小都对不上。
ask-arithmetic-break-inplace-bool = 只要有 bool 张量，torch 就不做减法，就地运算也一样。
ask-arithmetic-break-none-right = 这里都合适：结果的形状和 `a` 相同，类型 `a` 也装得下。在 `a` 是 1 的那一维把 `b` 加长，或者换一种类型，就会有一行报错。
ask-arithmetic-break-none-wrong = 有一行会。想一想谁和谁比较，结果又要写到哪里。

ask-arithmetic-repair = 要让 `a` 的 { $first_count } 个数分别与 `b` 的 { $second_count } 个数一一相遇，每一对都要有。哪一行能做到？
ask-arithmetic-repair-table-right = 一列遇上一行：各自的 1 沿着对方拉伸，每一对都有一个格子：`{ $shape }`。
ask-arithmetic-repair-flat-other = 两行按位置相遇，第一个对第一个，第二个对第二个：`{ $shape }`。（如果其中一个只有一个数，它会和所有的数相遇。）
ask-arithmetic-repair-flat-stops = 两行按位置相遇，而 { $first_count } 个和 { $second_count } 个对不上。其中一个得竖起来变成一列。
ask-arithmetic-repair-columns-other = 两列按行相遇，一行对一行：`{ $shape }`。只有一列和一**行**才会沿着对方拉伸。
ask-arithmetic-repair-columns-stops = 两列分别有 { $first_count } 个和 { $second_count } 个数：从右边比较，1 和 1 相同，接着长度就对不上了。
ask-arithmetic-repair-joined-other = `torch.cat` 只是把数值接在一起，`{ $shape }`，谁也没有和谁相遇。
ask-arithmetic-repair-luck = 能行是因为这里其中一个只有一个数。数一多就不行了。

# 猜测形状之后，给出的理由。
guess-why-slice = { $dimensions ->
    [0] 每一维都给了一个索引，所以一维也没有剩下。
   *[other] 用一个整数索引，这一维就没有了；用切片、列表或 `:`，这一维还在。
}
guess-why-arithmetic = 从右边比较，每一维取两个大小中较大的一个；缺少的算作 1。
