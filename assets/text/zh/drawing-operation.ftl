# 程序中一步运算的图。
drawing-operation-title = 一步运算：{ $code }
drawing-operation-gives = 输入：{ $given }。得到：{ $result }。
drawing-operation-makes = 得到：{ $result }。
drawing-operation-failed = 输入：{ $given }。这一步出错了，没有结果。
drawing-operation-should = 应该是 { $wanted }。
drawing-operation-result = 结果
drawing-operation-nothing = 没有结果
drawing-operation-wanted = 应该是
drawing-operation-matrices = 共 { $count } 个矩阵，这是第一个
drawing-operation-matrix = 共 { $count } 个矩阵，这是 { $index }
drawing-operation-first = 只画出前 { $rows } × { $columns } 个
drawing-operation-not-kept = 数太多，画不下
drawing-operation-row = 这一行有 { $count } 个数
drawing-operation-column = { $count ->
    [1] 这一列只有 1 个
   *[other] 这一列有 { $count } 个
}
drawing-operation-key = 颜色 = 正负和大小
