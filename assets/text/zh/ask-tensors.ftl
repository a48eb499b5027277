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

# 猜测切片结果的形状之后，给出的理由。
guess-why-tensors = { $dimensions ->
    [0] 每一维都给了一个索引，所以一维也没有剩下。
   *[other] 用一个整数索引，这一维就没有了；用切片、列表或 `:`，这一维还在。
}
