# 教学卡片。答案里的数值以参数传入，并由测试在页面上核对。
card-print = 打印卡片
card-title = { $title }：{ $minutes } 分钟的一课
card-minutes = 时间
card-takes = { $minutes } 分钟
card-set = 设置
card-ask = 提问
card-expect = 预期答案
card-belief = 针对的误解
card-as-it-opens = 打开时的样子
card-how = 每个链接打开时结果都盖着。先让每个人给出答案，再揭晓。

card-home-goal = 网络就是数穿过两个矩阵；每动一下滑块，都有一个真正的程序在运行。
card-home-1-ask = 输入三个数，会输出几个数？它在什么范围内？
card-home-1-expect = 一个数，{ $output }。网络的最后是 sigmoid，所以它在 0 和 1 之间。
card-home-1-belief = “隐藏单元的值已经有含义了。”权重是随机的，还没有训练过。
card-home-2-ask = 种子换成了 8。变的是形状、数值，还是两者都变？
card-home-2-expect = 只有数值变了：输出是 { $output }，而 `W1` 的形状仍是 `{ $shape }`。
card-home-2-belief = “每次运行的数都不一样。”种子相同，数就相同，在这里和在普通 Python 里都一样。
card-home-3-ask = 隐藏单元从两个变成五个。哪些形状会变大？
card-home-3-expect = `W1` 变成 `{ $W1 }`，`B1` 变成 `{ $B1 }`，`W2` 变成五行。输出仍是一个数：{ $out }。
card-home-3-belief = “种子固定了每个张量。”种子只是一串随机数的起点：`W1` 变大就多取走一些，`W2` 和偏置于是也换了数。

card-tensors-goal = 形状说明要用几个索引才能取到一个数；张量的一部分可能是同一块内存，也可能是副本。
card-tensors-1-ask = 单独一个数也是张量，它的形状是什么？
card-tensors-1-expect = `{ $shape }`：没有维度，不需要索引。
card-tensors-1-belief = “一个数的形状是 (1,)。”那样的话 `t[0]` 就能取到它；而在这里会出错。
card-tensors-2-ask = 三个数组成的向量有几维？
card-tensors-2-expect = 一维。形状 `{ $shape }` 里只有一项，这一项是 3。
card-tensors-2-belief = “三个数就是三维。”维数要看形状里有几项，不是看有几个数。
card-tensors-3-ask = 对形状为 (3, 4) 的张量取 `t[1]`：形状是什么？往里面写，`t` 会变吗？
card-tensors-3-expect = `{ $shape }`：一个索引去掉一维。它看的是同一块内存，所以 `t` 会变。
card-tensors-3-belief = “取出一行就是复制，和 Python 列表一样。”张量的切片是视图。
card-tensors-4-ask = 那么用列表取两行的 `t[[0, 2]]` 呢？
card-tensors-4-expect = `{ $shape }`，在自己的内存里：往里面写，`t` 不变。
card-tensors-4-belief = “所有索引都共享内存。”用列表和掩码会复制，切片不会。
card-tensors-5-ask = 4 个数的一列加上 4 个数的向量，结果是什么形状？
card-tensors-5-expect = `{ $shape }`：从右边对齐，两边都被拉伸，每个数都和另一边的每个数相加。
card-tensors-5-belief = “个数相同就会一对一相加。”预测值 (N, 1) 减目标值 (N,) 就是这个错误。

card-neuron-goal = 一个单元先相乘、求和，再加上偏置，最后把总和送进激活函数。
card-neuron-1-ask = `features * weights` 的结果是什么形状？
card-neuron-1-expect = `{ $shape }`：五个乘积，各在原来两个数的位置上。
card-neuron-1-belief = “* 就是矩阵乘法。”它是逐个位置相乘；矩阵乘法是 `torch.mm`。
card-neuron-2-ask = 对五个乘积用 `torch.sum`：得到什么数？是什么形状？
card-neuron-2-expect = { $sum }，形状是 `{ $shape }`：维度全都没有了。
card-neuron-2-belief = “求和后每行还留一个数。”不写 `dim`，`sum` 会把所有数加在一起。
card-neuron-3-ask = 加上偏置，再经过 sigmoid。输出会大于还是小于二分之一？
card-neuron-3-expect = 小于：{ $biased } 是负数，sigmoid 把它变成 { $output }。
card-neuron-3-belief = “总和是负的，输出也是负的。”sigmoid 的输出在 0 和 1 之间，输入 0 时正好是二分之一。
card-neuron-4-ask = 总和不变，把 sigmoid 换成 ReLU，会输出什么？
card-neuron-4-expect = { $output }：ReLU 把小于 0 的都变成 0。
card-neuron-4-belief = “激活函数只是换个比例。”所有负的总和都变成同一个 0，原来是多少已经看不出来了。

card-shapes-goal = 读懂人人都会遇到的报错，有理由地修好它，并知道哪些写法能运行却是错的。
card-shapes-1-ask = 两个都是 (1, 5)，`torch.mm` 能把它们相乘吗？
card-shapes-1-expect = 不能：“{ $message }”。长度为 5 的行遇上了长度为 1 的列。
card-shapes-1-belief = “形状相同就能相乘。”第一个的列数必须等于第二个的行数。mat1、mat2 是 torch 起的名字，不是你的变量名。
card-shapes-2-ask = 怎样让 `weights` 变成一列，而一个数也不移动？
card-shapes-2-expect = `{ $code }`；这样输出就是 { $output }。
card-shapes-2-belief = “view 会把矩阵翻转。”它只是把同样的数重新分行。只有一行时，这和 `.T` 一样；真正的矩阵就不一样了。
card-shapes-3-ask = 把 mm 换成 `*`，一行乘一列。会报错、得到五个数，还是更多？
card-shapes-3-expect = 更多：形状是 `{ $shape }`。两边都被拉伸了，页面上有提醒。
card-shapes-3-belief = “能运行就是对的。”`*` 不是矩阵乘法，拉伸也不会报错。
card-shapes-4-ask = 两个形状为 (5,) 的向量用 `torch.matmul`，结果是什么？
card-shapes-4-expect = 一个数，{ $output }，形状是 `{ $shape }`。再换成 mm 试试：它只接受矩阵。
card-shapes-4-belief = “mm 就是 matmul 的简写。”`matmul` 还接受向量和成批的矩阵。
card-shapes-5-ask = 两个方阵相乘。只看形状，能看出漏写了 `.T` 吗？
card-shapes-5-expect = 看不出：写不写，结果都是 `{ $shape }`，只是数不同。页面上也这样说。
card-shapes-5-belief = “没有报错，权重的方向就没问题。”方阵会把这个错误藏起来。

card-reshape-goal = 同样的数，换一个形状：什么时候是视图，什么时候是副本，什么时候报错。
card-reshape-1-ask = `y` 是 `x` 的视图，往 `y` 里写入 99，`x` 会怎样？
card-reshape-1-expect = `{ $place }` 也成了 99：两者读的是同一个槽。
card-reshape-1-belief = “y 是一张新表。”`view` 只给新的形状，从不给新的内存。
card-reshape-2-ask = `x.t().view(6)`：个数刚好，能运行吗？
card-reshape-2-expect = 不能：“{ $message } …”。按这个顺序读，各个槽的间隔不均匀。
card-reshape-2-belief = “个数对了，view 就行。”还需要有步长能按顺序读到这些数。
card-reshape-3-ask = 换成 `reshape`，再往 `y` 里写入 99，`x` 会变吗？
card-reshape-3-expect = 不会：`{ $line }` 写进了副本。
card-reshape-3-belief = “reshape 总是复制”，或者“从不复制”。能做视图就做视图，不能才复制。
card-reshape-4-ask = 六个数的 `x.resize_(3, 3)`：多出来的三个位置上是什么？
card-reshape-4-expect = 谁也不知道：形状是 `{ $shape }`，有三个槽没人写过，图里画成 `?`。
card-reshape-4-belief = “resize_ 就是原地的 reshape”，或者“新的数是 0”。它改变 `x` 本身，也改变内存的大小。

card-network-goal = 层就是矩阵，相接的边长度要一致；分清什么是人选的，什么是学出来的。
card-network-1-ask = 3 个输入，2 个隐藏单元。`W1` 是什么形状？`features @ W1` 呢？
card-network-1-expect = `{ $W1 }`：每个输入一行，每个单元一列。乘积的形状是 `{ $product }`。
card-network-1-belief = “每个样本要有一行权重。”64 个样本只会让 features 有 64 行，`W1` 不变。
card-network-2-ask = 隐藏单元从 2 个变成 4 个：训练会改变多少个数？
card-network-2-expect = { $total } 个，原来是 11 个：`W1` 12，`W2` 4，`B1` 4，`B2` 1。
card-network-2-belief = “单元的个数是学出来的。”个数是人选的，学的是矩阵里的数。
card-network-3-ask = 再加一个隐藏层：现在 `W2` 是什么形状？
card-network-3-expect = `{ $W2 }`：两个单元连到两个单元。最后一个矩阵叫 `W3`。
card-network-3-belief = “方向弄反了会报错。”方阵翻转过来也放得进去。
card-network-4-ask = 输入全是 0，隐藏层的偏置也是 0。两个隐藏单元的值是多少？
card-network-4-expect = 都是 { $half }：总和都是 0，而 0 的 sigmoid 是二分之一。
card-network-4-belief = “进来是零，出去也是零。”所以要有偏置：这时只靠权重推不动一个单元。

card-memory-goal = 弄清一次写入谁看得到：哪些名字看着同一块内存，什么会产生另一块。
card-memory-1-ask = 先 `b = torch.from_numpy(a)`，再 `b.mul_(2)`。谁的数变了？
card-memory-1-expect = { $names }：两个名字看的是同一块内存。
card-memory-1-belief = “from_numpy 会复制。”它与 NumPy 共享内存。
card-memory-2-ask = 那么 `a = a + 1` 之后呢？
card-memory-2-expect = 只有 { $names }：和放进了新内存，名字移到了那里。
card-memory-2-belief = “所以它们其实不共享。”这一行只是移动了名字，没有往旧内存里写；`a += 1` 才会写。
card-memory-3-ask = 不带下划线的 `b.mul(2)`：谁的数变了？
card-memory-3-expect = 谁也没变：`{ $line }` 把结果放进新内存，没有名字留住它。
card-memory-3-belief = “下划线只是写法不同。”带下划线，写的就是张量本身。
card-memory-4-ask = 先 `c = b`，再 `c.mul_(2)`。谁变了？
card-memory-4-expect = { $names }：`c` 是同一个张量的另一个名字。
card-memory-4-belief = “= 会造出第二个张量。”它只是多起了一个名字；`clone` 才有第二块内存。
card-memory-5-ask = 先 `c = b[0]`，再 `c.zero_()`。`b` 的整行都没了吗？
card-memory-5-expect = 没了，`a` 的也一样：{ $names } 的数都变了。
card-memory-5-belief = “取出一行就是复制。”它只是从同一块内存的另一处开始。

card-devices-goal = 张量在哪里；不需要搬的时候 `.to` 和 `.cpu` 做什么；结果能相等到什么程度。
card-devices-1-ask = 在没有显卡的机器上，`w = weights.to(device)` 是第二个张量吗？
card-devices-1-expect = 不是：`{ $name }` 和 `weights` 共用一块内存。有显卡时它是副本。
card-devices-1-belief = “.to 总会复制”，或者“.to 会改变 x”。不用搬就还是原来的张量，要搬就给一个新的；记得接住它。
card-devices-2-ask = `back.numpy()` 得到的数组看的是谁的内存？
card-devices-2-expect = `back` 的内存：NumPy 只能读处理器的内存。`{ $names }` 是它的另一个名字。
card-devices-2-belief = “任何张量都能 .numpy()。”在显卡上的，要先 `.cpu()`。
card-devices-3-ask = 神经元用 float32 算和用 float64 算，结果相同吗？
card-devices-3-expect = 到 { $digits } 为止相同，后面就不同了：各自的舍入不一样。见图下面的表。
card-devices-3-belief = “正确的结果每一位都相等。”应该用 `torch.allclose` 比较，允许一点误差。
