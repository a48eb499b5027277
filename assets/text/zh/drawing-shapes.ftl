# 形状页的图。
drawing-shapes-title = { $code }
drawing-shapes-open = 输入：{ $given }。结果还没有显示。
drawing-shapes-row-column = 第 { $row } 行 × 第 { $column } 列
drawing-shapes-cell = → 结果的 [{ $index }]
drawing-shapes-only-cell = → 唯一的一个数
drawing-shapes-choose = 第 { $row } 行第 { $column } 列：选这一格
drawing-shapes-so-far = 目前
drawing-shapes-sum = 总和
drawing-shapes-fixes = 几种改法，每一种都刚刚运行过
