tensors-title = 张量
tensors-link = 张量
tensors-lead = 一个数、一行数、一张表、一叠表。

setting-topic = 主题
setting-topic-tensor = 一个张量
setting-topic-slice = 取出一部分
setting-topic-image = 一幅图像
setting-topic-arithmetic = 像 NumPy 一样运算
setting-rank = 维数
setting-d0 = 维度 0
setting-d1 = 维度 1
setting-d2 = 维度 2
setting-d3 = 维度 3
setting-fill = 填充方式
setting-fill-randn = 随机数（randn）
setting-fill-arange = 0、1、2……（arange）
setting-fill-zeros = 全零（zeros）
setting-fill-own = 自己写的列表
setting-own = 一个数，或者用方括号括起来的数
setting-dtype = 元素类型（dtype）
setting-at0 = 索引 0
setting-at1 = 索引 1
setting-at2 = 索引 2
setting-at3 = 索引 3
setting-part = part =
setting-picture = 图像
setting-picture-landscape = 风景
setting-picture-gradient = 渐变
setting-picture-checker = 棋盘格
setting-picture-own = 自己的图片
setting-height = 行数
setting-width = 列数
setting-red = 红，%
setting-green = 绿，%
setting-blue = 蓝，%
setting-operator = 运算
setting-operator-add = a + b
setting-operator-subtract = a - b
setting-operator-multiply = a * b
setting-rank_a = a：维数
setting-a_0 = a：维度 0
setting-a_1 = a：维度 1
setting-a_2 = a：维度 2
setting-a_dtype = a：类型
setting-rank_b = b：维数
setting-b_0 = b：维度 0
setting-b_1 = b：维度 1
setting-b_2 = b：维度 2
setting-b_dtype = b：类型
setting-dtype-float32 = float32
setting-dtype-float64 = float64
setting-dtype-int64 = int64
setting-dtype-bool = bool
setting-dtype-uint8 = uint8
setting-a_dtype-float32 = float32
setting-a_dtype-float64 = float64
setting-a_dtype-int64 = int64
setting-a_dtype-bool = bool
setting-a_dtype-uint8 = uint8
setting-b_dtype-float32 = float32
setting-b_dtype-float64 = float64
setting-b_dtype-int64 = int64
setting-b_dtype-bool = bool
setting-b_dtype-uint8 = uint8

notice-not-a-line = 链接里的“{ $name }”不是一行看得懂的文字（最多 { $longest } 个字符），所以这里使用 { $used }。
tensors-not-one-expression = `{ $code }` 不是一个完整的表达式，所以这里换用另一个。表达式写成 `[[1, 2], [3, 4]]` 或 `t[:, 1]` 这样。
tensors-not-drawable = 形状为 { $shape } 的张量太大，画不下。PyTorch 给出的信息写在下面。
tensors-too-many = 数值太多，表里放不下。
tensors-first-only = 只列出前 { $count } 个元素。
tensors-value = 值
tensors-slot = 槽

tensors-verdict-0 = **0 维：一个数。** 形状是 `()`，不需要索引就能取到它。
tensors-verdict-1 = **1 维：向量**，共 { $count } 个数。用一个索引就能取到其中任何一个。
tensors-verdict-2 = **2 维：矩阵。** { $product } = { $count } 个数；要取其中一个，需要两个索引：行和列。
tensors-verdict-3 = **3 维：一叠矩阵。** { $product } = { $count } 个数；要取其中一个，需要三个索引：第几个矩阵、第几行、第几列。
tensors-verdict-4 = **4 维：好几叠矩阵排成一行。** { $product } = { $count } 个数；要取其中一个，需要四个索引。一批 RGB 图像就是这样存放的。
tensors-verdict-more = **{ $rank } 维**：{ $product } = { $count } 个数；有几维，就要几个索引才能取到其中一个。
tensors-cell = `{ $code }` 是 **{ $value }**。它在内存中的位置 = 偏移量 + 索引 · 步长：`{ $sum }` = **第 { $slot } 号槽**。

tensors-slice-view = { $count ->
    [0] `{ $code }` 看到的还是**同一块内存**，什么都没有复制：改写 `part`，`t` 也会跟着变。它的形状是 `{ $shape }`。
   *[other] `{ $code }` 选出 { $count } 个元素，`part` 看到的还是**同一块内存**，什么都没有复制：改写 `part`，`t` 也会跟着变。它的形状是 `{ $shape }`。
}
tensors-slice-copy = `{ $code }` 选出 { $count } 个元素，并把它们**复制**到另一块内存。改写 `part` 不会影响 `t`。它的形状是 `{ $shape }`。
tensors-slice-new = `{ $code }` 不只是选取元素，所以没有格子亮起来。结果有自己的内存，形状是 `{ $shape }`。
tensors-slice-empty = `{ $code }` 什么也没选到：形状是 `{ $shape }`，一个元素也没有。
tensors-slice-plain = `{ $code }` 得到的不是张量，所以没有形状。
tensors-slice-stopped = `{ $code }` 停了下来，所以没有 `part`。
tensors-slice-large = `{ $code }` 得到形状为 `{ $shape }` 的张量，有自己的内存。数值太多，没法逐个追踪，所以没有格子亮起来。
tensors-slice-array-shared = `{ $code }` 得到形状为 `{ $shape }` 的 NumPy 数组，用的是**同一块内存**：改写它，`t` 也会跟着变。
tensors-slice-array-apart = `{ $code }` 得到形状为 `{ $shape }` 的 NumPy 数组，有自己的内存。

tensors-image-shared = 3 个平面，每个平面有 { $rows } × { $columns } 个亮度值，一共 { $count } 个数。`img.permute(1, 2, 0)` 把颜色放到最后一维（图像库习惯这样），看到的仍是**同一块内存**：变的只是步长，从 `{ $before }` 变成 `{ $after }`。
tensors-image-apart = 3 个平面，每个平面有 { $rows } × { $columns } 个亮度值，一共 { $count } 个数。`img.permute(1, 2, 0)` 把颜色放到最后一维；步长分别是 `{ $before }` 和 `{ $after }`。
tensors-channel-R = 红
tensors-channel-G = 绿
tensors-channel-B = 蓝
tensors-photo-stays = 你的图片只保存在这次会话里，不在链接中：别人打开链接，看到的是风景图。

photo-choose = 选择 PNG 或 JPEG 图片
photo-note = 文件不会离开你的浏览器：图片在那里缩小，只有数值会传到这里。
photo-none = 还没有选择图片，所以这里显示风景图。文件不会离开你的浏览器：图片在那里缩小，只有数值会传到这里。
photo-refuse-type = 这个文件既不是 PNG，也不是 JPEG，没有读取。
photo-refuse-size = 这个文件超过 { $limit } MB，没有读取。
photo-refuse-pixels = 这张图片超过 { $limit } 百万像素，没有读取。
photo-refuse-broken = 这张图片读不出来，没有读取。

tensors-arithmetic = { $how }{ $types }
tensors-same = 两个张量的形状都是 `{ $shape }`：对应位置的元素两两运算。
tensors-stretched = `{ $first }` 和 `{ $second }` 从右边开始比较；哪一维的大小是 1 或者缺少，就把它**拉伸**：两者都当作 `{ $shape }` 使用，并不复制数据。
tensors-kept = 类型仍是 `{ $dtype }`。
tensors-promoted = { $one } 和 { $other } 运算，得到 **{ $dtype }**。
tensors-clash = `{ $first }` 和 `{ $second }` 对不上：从右边开始比较，有一维大小不同，而且都不是 1。
tensors-clash-too = PyTorch 先检查类型，只要有 bool 就不做减法。换了类型也会报错：从右边开始比较，`{ $first }` 和 `{ $second }` 对不上。
tensors-stopped = 形状 `{ $first }` 和 `{ $second }` 对得上，但 PyTorch 不对 { $one } 和 { $other } 做这种运算。
tensors-from-right = 维度
tensors-becomes = 结果
tensors-pair-equal = 相等
tensors-pair-first-stretched = 拉伸 `a`
tensors-pair-second-stretched = 拉伸 `b`
tensors-pair-clash = **对不上**
tensors-no-dimensions = 两个单独的数：没有维度可以比较。
