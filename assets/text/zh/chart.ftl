# 网络页面上的图表。

chart-title = 权重和输出的图表
chart-weights = 权重热力图
chart-curve = 输出随一个输入的变化
chart-matrix = 权重矩阵
chart-input = 让哪个输入变化
chart-weights-said = { $count ->
    [1] `{ $name }` 只有一个数：`{ $low_place }` = { $low }。
   *[other] `{ $name }` 有 { $count } 个数，其中 { $negative } 个小于 0。最小的是 `{ $low_place }` = { $low }，最大的是 `{ $high_place }` = { $high }。
}
chart-curve-goes = 其他数都不变，`{ $place }` 从 −3 变到 3 时，`{ $output }` 从 { $first } 变到 { $last }。现在 `{ $place }` 是 { $x }，`{ $output }` 是 **{ $now }**。
chart-curve-turns = 其他数都不变，`{ $place }` 从 −3 变到 3 时，`{ $output }` 从 { $first } 变到 { $last }，中途拐了弯：最小是 { $low }，最大是 { $high }。现在 `{ $place }` 是 { $x }，`{ $output }` 是 **{ $now }**。
chart-curve-flat = 其他数都不变，`{ $place }` 从 −3 变到 3 时，`{ $output }` 的变化不到 0.0001，一直是 **{ $now }**。
chart-curve-outside = `{ $place }` 现在是 { $x }，超出了图的范围，所以标记画在边上。
chart-curve-none = 这个程序不会为每一行特征给出一个输出，所以画不出曲线。
chart-curve-lines = 这条曲线是把本页的程序用 61 行特征运行一次得到的，程序里加了这两行：
chart-between = {""}
