# 先猜后看：读者给出答案之前，结果一直盖着。
cover-switch = 先猜后看
cover-switch-help = 所有结果先盖住，等你作答或按“揭晓”才显示。
cover-word = 已盖住，作答或揭晓后显示
cover-note = **结果已盖住**，作答或揭晓后显示。
cover-reveal = 揭晓
cover-reveal-space = 按空格键揭晓
cover-network-title = 一个网络：{ $inputs } 个输入，{ $hidden } 个隐藏单元，输出已盖住
cover-neuron-description = { $count ->
    [1] 一个特征、一个权重和偏置 { $bias }；结果已盖住。
   *[other] { $count } 个特征、{ $count } 个权重和偏置 { $bias }；结果已盖住。
}

# 读者自己写出的形状；大小以数字传入，形状以文本传入。
guess-question = 也可以直接写：`{ $name }` 的形状是什么？
guess-unreadable = 看不出这是一个形状。形状就是几个整数，例如 `(2, 5)` 或 `2, 5`。
guess-right = **对了**：`{ $name }` 的形状就是 `{ $shape }`。{ $why }
guess-order = **差一点**：`{ $guess }` 的数字没错，只是顺序反了，`{ $name }` 的形状是 `{ $shape }`。{ $dimensions ->
    [2] 先写行数，再写列数。
   *[other] {""}
}{ $why }
guess-dimensions = { $dimensions ->
    [1] **差一点**：`{ $guess }` 的维数不对，`{ $name }` 只有一维，形状是 `{ $shape }`。{ $why }
   *[other] **差一点**：`{ $guess }` 的维数不对，`{ $name }` 有 { $dimensions } 维，形状是 `{ $shape }`。大小为 1 的维度也算一维。{ $why }
}
guess-taken = **不是这个**：`{ $guess }` 是 `{ $other }` 的形状，`{ $name }` 的形状是 `{ $shape }`。{ $why }
guess-count = { $dimensions ->
    [1] **不是这个**：`{ $name }` 只有一维，形状是 `{ $shape }`。{ $why }
    [2] **不是这个**：`{ $name }` 有 2 维，形状是 `{ $shape }`，先写行数，再写列数。{ $why }
   *[other] **不是这个**：`{ $name }` 有 { $dimensions } 维，形状是 `{ $shape }`。{ $why }
}
guess-columns = **差一点**：行数对了，但列数应该是 { $columns }，和 `{ $guess }` 不同，`{ $name }` 的形状是 `{ $shape }`。{ $why }
guess-rows = **差一点**：列数对了，但行数应该是 { $rows }，和 `{ $guess }` 不同，`{ $name }` 的形状是 `{ $shape }`。{ $why }
guess-both = **不是这个**：`{ $name }` 的形状是 `{ $shape }`，行数和列数都与 `{ $guess }` 不同。{ $why }
guess-why-home = 只有一行，因为 `features` 只有一行；每个隐藏单元占一列。
guess-why-neuron = 求和得到的只是一个数，没有行也没有列；加上 1 行 1 列的矩阵 `bias`，结果就成了矩阵。
guess-why-network = 只有一行，因为 `features` 只有一行；每个输出占一列。
