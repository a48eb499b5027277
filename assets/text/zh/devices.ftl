devices-title = 张量在哪里
devices-link = 设备
devices-lead = 同样几行代码，可以在处理器上跑，也可以在显卡上跑；每个张量只在其中一处。

devices-step-data = 种子 { $seed } 在处理器上生成了 `features` 和 `weights`。先在处理器上生成、再搬过去，各种设备上的数就都一样。
devices-step-same = **什么也没搬**：`{ $origin }` 本来就在 `{ $device }` 上，所以 `{ $name }` 就是同一个张量，写进一个，另一个也会变。
devices-step-copy = **复制**：这些数被搬到了 `{ $device }` 的内存里，`{ $name }` 是那里的另一个张量。之后再改 `{ $origin }`，`{ $name }` 不会变。
devices-step-view = `{ $name }` 在 `{ $device }` 上读的是 `{ $origin }` 的内存。
devices-step-new = `{ $name }` 是 `{ $device }` 上的一个新张量。
devices-step-product = 两个操作数都在 `{ $device }` 上，乘法就在那里算，结果 `{ $name }` 也留在那里。
devices-step-numpy = `{ $name }` 是一个 NumPy 数组，用的就是 `{ $origin }` 的内存。NumPy 只能读处理器的内存，所以显卡上的张量要先用 `.cpu()` 取回来。
devices-step-written = 程序跑完之后又运行了 `{ $line }`。看得到 99 的名字：{ $names }。它们读的正是被写入的那块内存。
devices-output = 乘法是在这里算的
devices-nobody = 没有
devices-head-name = 名字
devices-head-shape = 形状
devices-head-device = 设备
devices-head-memory = 内存
devices-head-with = 与谁共用
devices-head-program = 程序
devices-head-difference = 最大差别
devices-head-size = 大小
devices-head-grown = 倍数
devices-head-runs = 次数

devices-machine = 这台机器有什么
devices-processor = `cpu`：本应用可用 { $threads } 个线程。
devices-card = `{ $name }`：{ $title }，显存 { $memory } GiB。
devices-no-card = 没有 CUDA 设备。`torch.cuda.is_available()` 是 `False`，于是 `device` 取 `"cpu"`，程序里没有一行真正搬动数据。换到有显卡的机器上，同一段程序会把 `features` 和 `weights` 复制到显卡，在那里相乘，再把结果取回来。
devices-lost-card = torch 在这里没有列出能用的 CUDA 设备，所以程序改用 `device = "cpu"` 运行。torch 当时的报错见上方。
devices-values = 在每种设备上跑神经元和网络
devices-values-why = 相加的顺序不同，或者位数更多，舍入就会不同。所以比较结果时要容许一点差别，而不是要求每一位都相同。
devices-failed = 失败

devices-timing = 在这里做一次矩阵乘法要多久
devices-timing-what = 从 { $smallest } 开始，一直测到滑块设定的大小（最大 { $largest }）的方阵。测量在单独的进程里进行，整个服务器同一时间只测一次。
devices-measure = 开始测量
devices-measure-again = 再测一次
devices-stop = 停止
devices-measuring = 已测 { $done } / { $total }，正在测大小 { $size }
devices-busy = 这台服务器正在进行另一次测量（最大 { $largest }）。等它结束后，再按“开始测量”。
devices-measured = { $minutes ->
    [0] 不到一分钟前
   *[other] { $minutes } 分钟前
}在这台服务器上测得，种子是 { $seed }。
devices-stopped = { $found ->
    [0] 测量已停止，还没有测到任何结果。
   *[other] 测量已停止，下面是停止前测到的结果。
}
devices-late = { $found ->
    [0] 测量用时太长，已经结束，还没有测到任何结果。
   *[other] 测量用时太长，已经结束，下面是已有的结果。
}把最大的大小调小一些，就会快得多。
devices-failed-measurement = { $found ->
    [0] 测量提前结束了，还没有测到任何结果。
   *[other] 测量提前结束了，下面是已有的结果。
}它最后说的是：
devices-trouble = { $series }：测到大小 { $size } 时停了。设备给出的信息：
devices-task = 测的是什么
devices-task-product = 矩阵乘法
devices-task-unit = 一个神经元：逐个相乘再相加，或 mm
devices-axis-size-product = n（n × n 乘 n × n，对数刻度）
devices-axis-size-unit = n（n × n 乘 n × 1，对数刻度）
devices-axis-time = 一次的用时（对数刻度）
devices-guide = 每翻一倍，用时 { $times } 倍
devices-timing-said = 大小为 { $size } 时，{ $fast } 用时 { $time }，{ $slow } 用时是它的 { $times } 倍。
devices-timing-differ = 结果之间最多相差 { $difference }。
devices-timing-one = 大小为 { $size } 时，{ $fast } 用时 { $time }。
devices-timing-disturbed = 大小为 { $size } 时，最长的一次用时是最短的 { $times } 倍{ $points ->
    [1] {""}
   *[other] ，这样的点共有 { $points } 个
  }：测量时有别的工作在干扰。请再测一次，再下结论。
devices-timing-how = 线是中位数（跑了几次见表格），竖条从最短的一次到最长的一次；“倍数”是用时相当于前一个大小的几倍。开头还有一次不计时：第一次运行要先加载和准备，后面几次就不用了。显卡接活比干活快，所以要等它报告全部算完才停表。生成矩阵的时间不算；写明“来回搬运”的，搬运时间算在内。
devices-threads = { $threads } 个线程
devices-series-product = { $where }，{ $dtype }{ $moves }
devices-moved = ，含来回搬运
devices-series-unit = { $way }，{ $where }
devices-way-mm = torch.mm
devices-way-sum = 相乘再相加

drawing-devices-hint = 指向或点一下某个槽、某个名字。
drawing-devices-slot = { $names } · 内存 { $memory }，{ $device }，字节 { $byte }：{ "" }
drawing-devices-name = { $name } { $facts } 位于{ " " }
drawing-devices-none =
    这台机器上没有。如果有，
    x、w 和 y 就会是复制到
    显存里的另外几个张量。
drawing-devices-none-numpy =
    那样 x.numpy() 就会出错：
    NumPy 只能读处理器的内存，
    要先用 x.cpu() 取回一份。
drawing-devices-asked = 它们各在哪块内存里？
drawing-devices-shows-it = 看得到 99
drawing-devices-head-data = 在处理器上生成
drawing-devices-head-same = 什么也没搬：一个张量，两个名字
drawing-devices-head-copy = 复制到了 { $device } 的内存里
drawing-devices-head-view = { $device } 上的同一块内存
drawing-devices-head-new = { $device } 上的新张量
drawing-devices-head-product = 在 { $device } 上算出，也留在那里
drawing-devices-head-numpy = 盖在同一块内存上的数组
drawing-devices-head-covered = 运行之后，哪些名字看得到 99？
drawing-devices-head-written = 看得到 99 的名字：{ $names }
drawing-devices-how-same = 与 { $origin } 是同一个张量
drawing-devices-how-copy = { $origin } 的复制品
drawing-devices-how-view = 用的是 { $origin } 的内存
drawing-devices-how-numpy = NumPy，同一块内存
drawing-devices-how-new = 新的张量
