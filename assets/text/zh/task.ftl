# 轮到你了：读者补上缺少的几行，由运行记录判断对错。
task-title = 轮到你了：自己写
task-choice = 任务
task-name-sum = 求输出
task-name-matmul = 用矩阵乘法
task-ask-sum = 请算出神经元的输出，命名为 `output`。用什么写法都行，数对就可以。
task-ask-matmul = 请再算一次神经元的输出，命名为 `output`。这次改用矩阵乘法，不要逐个相乘再求和。
task-ask-network = 请一层一层算出整个网络的输出，命名为 `output`。
task-given = 你写的代码会接在这段程序后面：
task-lines = 你的代码
task-not-in-link = 这段代码太长，链接里放不下，没有写进去。
task-check = 运行并检查
task-solution = 看一种答案
task-about-last = 下面说的是你上一次检查的代码。

task-right = **对了！** `output` 是 { $value }。
task-luck = **碰巧对了。** 这里 `output` 是 { $here }，但换成随机种子 { $seed }，你的代码得到 { $value }，应该是 { $expected }。
task-difference = **还不对。** `output` 是 { $value }，应该是 { $expected }，相差 { $difference }。
task-differences = **还不对。** `output` 是 { $value }，应该是 { $expected }，最多相差 { $difference }。
task-shape = **还不对。** `output` 的形状是 `{ $shape }`，应该是 `{ $expected }`。
task-means = **数是对的**：{ $value }，只是没有用到矩阵乘法。
task-copied = **还不对。** 这个 `output` 和程序里的数据没有关系。请用这些数据来算，这样数据变了，结果仍然正确。
task-missing = **还不对。** 没有哪个变量叫 `output`。请写一行以 `output =` 开头的代码。
task-value = **还不对。** `output` 不是由数组成的张量。
task-stopped = **还不对。** 运行到你写的代码时停下了。你写的内容还在。

task-hint-no-activation = 这是激活之前的和，还要再经过 `activation(...)`。
task-hint-no-bias = 忘了加偏置。先把偏置加到和上，再做激活。
task-hint-only-sum = 这只是乘积的和，还要加偏置、做激活。
task-hint-bias-outside = 偏置加在激活后面了，应该放到里面：先求和，再加偏置，最后 `activation(...)`。
task-hint-bias-each = 每个乘积都加了一次偏置，有几个输入就加了几次。请先求和，再加一次偏置。
task-hint-activation-each = 每个乘积都单独做了激活。请先求和：一个神经元只有一个和，激活作用在这个和上。
task-hint-mean = 这是乘积的平均值，也就是和除以输入个数。神经元要的是和。
task-hint-added = 特征和权重被加在一起了。每个特征应该乘以自己的权重：用 `*`，不是 `+`。
task-hint-activated-twice = 激活做了两次，一次就够了。
task-hint-not-summed = 现在每个输入还各有一个数。`*` 只是按位置逐个相乘，还要把这些乘积加成一个数。
task-hint-outer = 每个特征都和每个权重相乘了：一列乘一行，得到的是方阵。请反过来，一行乘一列才得到一个数。
task-hint-no-product = 这里是先用 `*` 相乘，再求和。`torch.mm(a, b)` 或 `a @ b` 一步就能完成。

task-hint-no-bias-of = 忘了 `{ $bias }`：要先把它加到 `{ $product }` 上，再做激活。
task-hint-no-biases = 偏置都忘了：每一层都要先把自己的偏置加到乘积上，再做激活。
task-hint-hidden-linear = `{ $name }` 没有做激活。做下一次乘法之前，要先让它的和经过 `activation(...)`。
task-hint-output-linear = 少了最后一次激活。输出也要经过 `activation(...)`。
task-hint-all-linear = 没有做激活。不管是不是隐藏层，每一层最后都要经过 `activation(...)`。
task-hint-products-only = 这里只有乘法。每一层还要加上自己的偏置，再做激活。
task-hint-hidden-only = 这是隐藏层 `{ $name }` 的值，还不是输出：接下来要和 `{ $matrix }` 相乘。
task-hint-skipped = `{ $row }` 直接乘了 `{ $matrix }`，中间漏了一层。和 `{ $matrix }` 相乘的应该是 `{ $expected }`。
task-hint-biases-swapped = `{ $one }` 和 `{ $other }` 用反了。每个偏置都属于编号相同的权重那一次乘法。
task-hint-turned = `{ $matrix }` 被转置了。它正好是方阵，所以 torch 没有报错，但每个单元用的都不是自己的权重。请去掉 `.T`。

task-hint-data-changed = 你的代码改动了 `{ $name }`。请不要改给定的数，直接用它们来算。
task-hint-other-activation = 这是用 { $function } 算出来的结果。这段程序有自己的激活函数 `activation(x)`，请用它。
task-hint-other = 形状是对的，请检查顺序：相乘、求和、加偏置、激活。
task-hint-other-shape = 请跟着形状走一遍：矩阵乘法留下第一个矩阵的行数和第二个矩阵的列数。

task-hint-mm-rows = 两个矩阵都是一行：{ $left } 和 { $right }。矩阵乘法需要一行乘一列，所以要把权重竖起来。
task-hint-mm-sizes = 第一个矩阵的行要和第二个矩阵的列一样长：{ $left } 和 { $right } 对不上。相遇的两条边必须相等。
task-hint-mm-order = 顺序有讲究：这里是 { $left } 乘 { $right }。那一行数在前，权重在后。
task-hint-mm-two = 矩阵乘法需要两个张量，写法如 `torch.mm(a, b)`。
task-hint-mm-dimensions = `torch.mm` 需要两个有行有列的矩阵，这里是 { $left } 和 { $right }。
task-hint-layers-swapped = `{ $row }` 用了另一层的权重 `{ $matrix }`。`{ $row }` 要乘 `{ $own }`。
task-hint-star = `*` 和 `+` 都是按位置逐个运算，这些形状对不上：{ $shapes }。每一层的乘法要用 `torch.mm`。
task-hint-sizes = 按位置逐个运算时，这些形状对不上：{ $shapes }。请看看每一部分的形状。
task-hint-view-size = 这个张量的形状是 { $shape }，换成别的形状时，数的个数不能变。把写死的数换成 `n_input` 或 -1，不管有几个输入都能用。
task-hint-hidden-first = `{ $name }` 还没有值。请在算输出之前，先用单独一行把它算出来。
task-hint-name = 请注意大小写。现有的张量有：{ $names }。
task-hint-full-width = 你的代码里有全角符号或中文引号。Python 只认半角符号：( ) , = 。
task-hint-syntax = 一行代码的样子是 `output = activation(...)`。请数一数括号，左右要成对。

task-again-sum = **再具体一点**：三件事，一层套一层。请填空：`output = activation(torch.sum(… * …) + …)`
task-again-matmul = **再具体一点**：`weights.view(n_input, 1)` 把权重竖成一列。请填空：`output = activation(torch.mm(…, …) + …)`
task-again-network = **再具体一点**：每层一行，写法都相同，每一行都从上一行的结果开始。请填空：{ $gaps }
