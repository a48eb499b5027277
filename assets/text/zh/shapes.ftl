# 形状页。
shapes-title = 形状与 mm
shapes-link = 形状与 mm
shapes-lead = 第一个矩阵的列数必须等于第二个矩阵的行数。不相等时 torch 会报错，这里可以看清为什么。

setting-op = 运算
setting-op-mm = mm
setting-op-matmul = matmul
setting-op-at = @
setting-op-times = *
setting-op-plus = +
setting-op-dot = dot
setting-op-bmm = bmm
setting-a_rank = 维数
setting-a0 = [0]
setting-a1 = [1]
setting-a2 = [2]
setting-a3 = [3]
setting-b_rank = 维数
setting-b0 = [0]
setting-b1 = [1]
setting-b2 = [2]
setting-b3 = [3]
setting-fix = 再试一次
setting-batch0 = 矩阵 [0]
setting-batch1 = 矩阵 [1]
setting-row = 行
setting-column = 列

shapes-shape-of = `{ $name }` 的形状是 `{ $shape }`
shapes-as-written = 原样
shapes-no-result = 没有结果
shapes-no-fixes = 小改动救不了这一个：两边的大小相差太多。请换一个尺寸。
shapes-fix-line = { $code } → { $shape }。{ $meaning }
shapes-fixes-words = 用文字说明这些改法
shapes-message-parts = 这条信息里，**{ $first }** 是 `{ $left }` 一行的长度，**{ $second }** 是 `{ $right }` 一列的长度。两者必须相等。
shapes-message-sizes = 这条信息里，**{ $first }** 属于 `{ $left }`，**{ $second }** 属于 `{ $right }`：就是这两个尺寸对不上。
shapes-message-old = 较早的资料里，同一个错误的说法是：`size mismatch, m1: { $first }, m2: { $second }`。
shapes-numbers-first = 乘积
shapes-numbers-sum = 目前的和
shapes-pair = 第几对
shapes-after = `{ $name }` 自己从此就是 `{ $shape }` 了：`features * weights` 得到 `{ $after }`。
shapes-finished = 加上偏置、经过 sigmoid，程序得到 **{ $output }**。
shapes-other-computation = 这是另一种计算，并没有修好原来的乘积。
shapes-trap = 陷阱：形状对了，数却放错了位置。

shapes-card-view = 换个形状，否则报错；从不复制
shapes-card-reshape = 换个形状；必要时才复制
shapes-card-unsqueeze = 多一个大小为 1 的维度
shapes-card-squeeze = 少一个大小为 1 的维度
shapes-card-resize = 张量自己换了形状
shapes-card-same-values = 数不变，形状变
shapes-card-transpose = 行与列互换
shapes-card-swap = 两个操作数交换顺序
shapes-card-matmul = 也接受向量和成批的矩阵
shapes-card-scale = 一个数乘以每个元素
shapes-card-changes-itself = 张量自己从此改变
shapes-card-outer = 每个数都遇到每个数
shapes-card-other-computation = 另一种计算
shapes-card-trap = 形状对，位置错
shapes-card-more = 能运行，得到这个形状

shapes-step-data = 两个张量：`{ $left }` 的形状是 `{ $first }`，`{ $right }` 的形状是 `{ $second }`，用种子 { $seed } 抽取。要做的运算是 `{ $code }`。
shapes-step-vector = **向量**：一维张量既没有行也没有列。在左边它当作一行，在右边当作一列；借来的这一维最后会去掉。
shapes-step-batch = **批次**：最后两维是矩阵，前面的维度数的是有多少个矩阵：`{ $first_batch }` 和 `{ $second_batch }`。每一对要么相等，要么其中一个是 1 或缺少。
shapes-shown-matrices = 这里显示的是：`{ $left }` 的矩阵 `{ $first }` 乘以 `{ $right }` 的矩阵 `{ $second }`，得到结果的矩阵 `{ $matrix }`。
shapes-cell = 结果的 [{ $index }]
shapes-only-cell = 唯一的一个数
shapes-step-batch-stop = { $matrices ->
    [fit] **停**：矩阵本身对得上，但前面的维度对不上：`{ $first_batch }` 和 `{ $second_batch }`。
   *[clash] **停**：矩阵前面的维度对不上：`{ $first_batch }` 和 `{ $second_batch }`。矩阵本身也对不上：{ $columns } ≠ { $rows }。
}
shapes-step-align = **对齐**：`{ $left }` 的一行有 { $columns } 个数，`{ $right }` 的一列有 { $rows } 个数。行里的每个数都要在列里找到搭档。
shapes-step-compare = **比较**：{ $columns } = { $rows }，每个数都有搭档。相遇的两边消失，留下第一个的行和第二个的列。
shapes-step-compare-stop = **停**：{ $columns } ≠ { $rows }。`{ $left }` 的一行有 { $columns } 个数，`{ $right }` 的一列有 { $rows } 个。有 { $alone } 个数落单，所以求不出和。
shapes-step-pair = **第 { $row } 行 × 第 { $column } 列 → { $cell }**：第 { $pair } 对，{ $one } 乘以 { $other } 得 { $product }。目前的和是 **{ $total }**。
shapes-step-done = **完成**：`{ $code }` 的形状是 `{ $result }`，共 { $rows } × { $columns } 格，每一格都是一行乘以一列。
shapes-step-done-batch = **完成**：`{ $code }` 的形状是 `{ $result }`，共 { $matrices } 个矩阵，各有 { $rows } × { $columns } 格，每一格都是一行乘以一列。
shapes-step-done-cell = **完成**：{ $cell }是 **{ $total }**，由 { $pairs } 个乘积相加得到。`{ $code }` 的形状是 `{ $result }`。
shapes-step-done-empty = **完成**：`{ $code }` 的形状是 `{ $result }`。空张量是合法的：没有什么可算，也不报错。
shapes-step-done-zeros = **完成**：`{ $code }` 的形状是 `{ $result }`。0 个数的行遇到 0 个数的列：什么都不加，和就是 0，每一格都如此。
shapes-step-done-elementwise = **完成**：逐个位置计算，`{ $code }` 的形状是 `{ $result }`。
shapes-step-done-other = **完成**：`{ $code }` 的形状是 `{ $result }`。
shapes-step-done-stop = **停**：torch 不做这个运算；它的信息说明缺了什么。
shapes-step-dimension-equal = **从右边开始**：第 `{ $place }` 维，{ $one } 和 { $other } 相等，逐个位置对应。
shapes-step-dimension-stretch = **从右边开始**：第 `{ $place }` 维，{ $one } 和 { $other }。大小为 1 的一边被拉长：同一个数用 { $size } 次，并不复制。
shapes-step-dimension-missing = **从右边开始**：第 `{ $place }` 维只有一个张量有，另一个沿着它拉长。
shapes-step-dimension-stop = **停**：第 `{ $place }` 维，{ $one } ≠ { $other }，而且都不是 1。形状从右边开始比较，这两个无法互相拉长。
shapes-step-ranks-stop = **停**：`{ $name }` 要的是{ $wanted }，来的却是{ $came }。它连大小都没有看。
shapes-rank-mm = 两个矩阵（都是 2 维）
shapes-rank-bmm = 两批矩阵（都是 3 维）
shapes-rank-dot = 两个向量（都是 1 维）
shapes-rank-any = 至少一维的张量
shapes-rank-came = { $first } 维和 { $second } 维
