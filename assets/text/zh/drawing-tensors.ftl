# 张量页上的图。名字、形状、代码和数值都以文字传入。
drawing-rank-0 = 一个数
drawing-rank-1 = 向量
drawing-rank-2 = 矩阵
drawing-rank-3 = 一叠矩阵
drawing-rank-4 = 多叠矩阵
drawing-rank-0-said = 0 维：一个数，不需要索引
drawing-rank-1-said = 1 维：一行数，1 个索引
drawing-rank-2-said = 2 维：行和列，2 个索引
drawing-rank-3-said = 3 维：一叠矩阵，3 个索引
drawing-rank-4-said = 4 维：多叠矩阵排成一行，4 个索引

drawing-tensor-title = 张量 { $name }，形状 { $shape }，{ $dtype }
drawing-tensor-description-0 = 一个数，下面是存放它的那一格内存。
drawing-tensor-description-1 = 一行 { $count } 个数，下面是存放它们的内存。
drawing-tensor-description-2 = 形状为 { $shape } 的矩阵，{ $count } 个数，下面是存放它们的内存。
drawing-tensor-description-3 = 形状为 { $shape } 的一叠矩阵，一共 { $count } 个数，下面是存放它们的内存。
drawing-tensor-description-4 = 形状为 { $shape } 的多叠矩阵，一共 { $count } 个数，下面是存放它们的内存。
drawing-slot = 第 { $slot } 号槽
drawing-no-slots = 没有元素，不占内存
drawing-empty = 没有元素：有一维的大小是 0
drawing-summed-up = 只用颜色概括，其中一张矩阵放大显示
drawing-key-values = 颜色 = 正负和大小，±2 以外颜色不再变深

drawing-slice-title = part = { $code }
drawing-slice-description = 形状为 { $shape } 的张量 t，选中的元素亮起，旁边是结果，下面是内存。
drawing-slice-hint = 指向一个格子，看它在内存中的位置
drawing-slice-view = 同一块内存
drawing-slice-copy = 复制：另一块内存
drawing-slice-new = 计算结果：另一块内存
drawing-slice-empty = 没有元素
drawing-slice-none = 什么也没选到
drawing-slice-array = NumPy 数组（{ $kind }）
drawing-slice-too-large = 太大，画不出来
drawing-slice-plain = Python 的值（{ $kind }），不是张量

drawing-image-title = 形状为 { $shape } 的图像张量
drawing-image-description = 红、绿、蓝三个平面，它们合成的图像，以及依次存放它们的内存。
drawing-image-hint = 红、绿、蓝
drawing-image-picture = 合成的图像
drawing-image-same-memory = 两个视图，同一块内存

drawing-broadcast-title = { $code }，逐元素运算
drawing-broadcast-description = 形状 { $first } 和 { $second } 从右边对齐，两个张量拉伸到同一形状，以及运算结果。
drawing-broadcast-hint = 指向 out 的一个格子
drawing-broadcast-from-the-right = 从右边开始比较：相等，或者其中一个是 1
drawing-broadcast-same = 类型仍是 { $out }
drawing-broadcast-promoted = { $first } 和 { $second } 得到 { $out }
