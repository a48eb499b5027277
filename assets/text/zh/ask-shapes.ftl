# 形状页的问题。
ask-shapes-predict = 转置之后，`features.T` 的形状是 `{ $first }`；`weights` 的形状是 `{ $second }`。`{ $line }` 的形状是什么？
ask-shapes-predict-error = 没有形状：会报错
ask-shapes-predict-error-right = `features.T` 的每一行有 { $columns } 个数，`weights` 的每一列有 { $inner } 个。两者必须相等；形状是否相同并不重要。
ask-shapes-predict-error-other = 能运行：`features.T` 的每一行有 { $columns } 个数，`weights` 的每一列有 { $inner } 个，每个数都有搭档。
ask-shapes-predict-ends-right = 里面的两个尺寸相等，相遇后消失；留下第一个的行数和第二个的列数：`{ $shape }`。
ask-shapes-predict-ends-stops = 如果里面的尺寸相等，留下的就是 `{ $shape }`。可是这里一行有 { $columns } 个数，一列有 { $inner } 个，什么也得不到。
ask-shapes-predict-ends-other = 第一个的行数，第二个的列数：请再从两个形状里读一次。
ask-shapes-predict-first-stops = `{ $shape }` 是 `features.T` 的形状。保持形状的是 `*`；矩阵乘法让行与列配对，而这里它们长度不同。
ask-shapes-predict-first-other = `{ $shape }` 是 `features.T` 的形状。矩阵乘法只留下它的行数，列数来自 `weights`。
ask-shapes-predict-second-stops = `{ $shape }` 是 `weights` 的形状。走不到那一步：一行有 { $columns } 个数，一列有 { $inner } 个。
ask-shapes-predict-second-other = `{ $shape }` 是 `weights` 的形状。矩阵乘法只留下它的列数，行数来自 `features.T`。
ask-shapes-predict-rows-stops = 把 `weights` 转置才会得到 `{ $shape }`：第一个的行数，第二个的行数。照现在的样子，一行 { $columns } 个数遇到的是 { $inner } 个数的列。
ask-shapes-predict-rows-other = `{ $shape }` 是两个行数。第二个矩阵给出的是列数。
ask-shapes-predict-inner-stops = 这是里面的两个尺寸，它们必须相等。这里不相等，所以报错。
ask-shapes-predict-inner-other = 这是里面的两个尺寸。它们相遇后消失，留下的是外面的两个。

ask-shapes-break = `features` 的形状是 `{ $first }`，`features[0]` 是形状为 `{ $vector }` 的向量。下面哪一行会报错？
ask-shapes-break-vector-stops = `torch.mm` 只接受矩阵，两边都要是二维；向量不是矩阵，长度再合适也不行。`torch.matmul` 和 `@` 才接受向量。
ask-shapes-break-vector-runs = 这里能运行：torch 接受了这个向量。
ask-shapes-break-matmul-runs = `torch.matmul` 接受向量：右边的向量当作一列，结果是 `{ $shape }`。它不是 `torch.mm` 的另一个名字。
ask-shapes-break-matmul-stops = 这里的向量对不上。
ask-shapes-break-turned-runs = 转置后，`features` 的行数等于原来的列数，行与列一样长：`{ $shape }`。
ask-shapes-break-turned-stops = 这里两边长度不同。
ask-shapes-break-star-runs = `*` 逐个位置相乘，并把向量拉长到每一行：`{ $shape }`。它不是矩阵乘法。
ask-shapes-break-star-stops = 这里两个形状无法互相拉长。

ask-shapes-repair = { $units } 个单元的权重各占一行：`units` 的形状是 `{ $kept }`。哪一行代码让 `features` 的每一行与每个单元的权重相乘再相加？
ask-shapes-repair-turned-right = `.T` 让行与列互换，每个单元的一行竖成一列，数的顺序不变。
ask-shapes-repair-view-other = 陷阱：形状对，数不对。`view` 只是把同一串数重新分行，并没有转置，也没有任何提示。
ask-shapes-repair-plain-stops = `features` 的一行有 { $columns } 个数，`units` 的一列有 { $units } 个：对不上。
ask-shapes-repair-plain-other = 能运行，只因为尺寸碰巧相等；每一行遇到的是 `units` 的列，而列不是某一个单元的权重。
ask-shapes-repair-outer-stops = 转置后的 `features`，行的长度与 `units` 的列对不上。
ask-shapes-repair-outer-other = 能运行，但相遇的不是该相遇的两边：`{ $shape }`。
ask-shapes-repair-luck = 在这个尺寸下结果相同，只是碰巧。列数多一些时，只有 `units.T` 才对。

guess-question-or-error = 写出 `{ $name }` 的形状；如果程序会停在那里，就写“报错”。
guess-unreadable-or-error = 这既不像形状，例如 `(3, 4)`，也不是“报错”。
# 读者可以代替形状写下的词，用空格隔开。
guess-error-words = 报错 错误 出错 会报错 停 error runtimeerror none
guess-stops-right = **对了**：程序停下来了，`{ $name }` 根本得不到形状。{ $why }
guess-stops-not = **不是这个**：它能运行，`{ $name }` 的形状是 `{ $shape }`。{ $why }
guess-stops = **不是这个**：不会有 `{ $guess }`，程序在 `{ $name }` 得到形状之前就停了。{ $why }
guess-why-shapes = { $kind ->
    [elementwise] `{ $first }` 和 `{ $second }` 从右边开始比较：两个大小要么相等，要么其中一个是 1 或缺少。
    [dot] `dot` 要两个一样长的向量，这里是 `{ $first }` 和 `{ $second }`，结果是一个数。
    [ranks] 这个运算要的维数和 `{ $first }`、`{ $second }` 的不同，它连大小都没有看。
    [batch] `{ $first }` 和 `{ $second }` 在矩阵前面的那些维度对不上。
   *[product] `{ $first }` 和 `{ $second }` 靠里的两个大小必须相等，这里是 { $one } 和 { $other }。相等时它们消失，靠外的留下来。
}
