memory-title = 共享内存
memory-link = 共享内存
memory-lead = 共享内存不花代价，复制则互不影响。这一行代码做的是哪一种？改的又是谁的数？

memory-slider-rows = a 的行数
memory-slider-columns = a 的列数
memory-slider-factor = mul_ 的倍数
setting-factor = mul_ 的倍数
setting-lines = 添加的代码行
setting-of = 内存
setting-slot = 槽
notice-not-a-line-of-the-menu = 链接里的“{ $name }”含有 { $given }，这样的代码行不能放在那里，已略去。代码行写作 mul_.b，改一个数写作 b.0.1:2.5，最多 { $most } 行。

memory-menu = 添加一行
memory-menu-name = 用哪个名字
memory-menu-group = 想做什么
memory-menu-covered = 回答或揭晓最后一行之后，才能继续添加。
memory-menu-stopped = torch 拒绝了最后一行，程序到此为止。撤销这一行之后，才能继续添加。
memory-menu-full = 已经有 { $most } 行，不能再多了。撤销可以去掉最后一行。
memory-group-in-place = 就地修改
memory-group-new = 算出新结果
memory-group-share = 共享
memory-group-copy = 复制
memory-group-trouble = 会出错的
memory-group-number = 改一个数
memory-number-run = 运行 { $line }
memory-number-none = `{ $name }` 里没有能用下标去改的数。
memory-click = 也可以点一下图里的槽，直接输入一个数。
memory-reset = 回到示例
memory-story = 或者运行一组相关的代码
memory-story-lesson = 示例：b.mul_(2) 让 a 也翻倍
memory-story-augmented = a += 1 ……
memory-story-rebound = ……对比 a = a + 1
memory-story-row = b[0] 是 b 的一部分……
memory-story-list = ……b[[0]] 是复制出来的
memory-story-float = .float()：有时复制，有时就是原来那个张量
memory-story-expand = 先 expand，再用两种方式写入
memory-story-turned = .t() 得到的是视图，并不复制
memory-story-grad = 要求梯度时的 .numpy()
memory-story-detach = detach 并不复制
memory-story-flip = 对倒过来的数组用 from_numpy
memory-story-text = 对写成文本的数字用 from_numpy
memory-story-order = 对字节序不同的数组用 from_numpy
memory-story-resize = 在 NumPy 的内存上 resize_
memory-story-chain = 链条末端的一次改动

memory-output = 这一行之后，看到的数变了的名字
memory-output-turned = 数没变、排法变了的名字
memory-none = 一个也没有
memory-first = 之前还没有名字
memory-head-name = 名字
memory-head-kind = 种类
memory-head-shape = 形状
memory-head-dtype = 类型
memory-head-stride = 步长
memory-head-offset = 偏移
memory-head-memory = 内存
memory-head-slot = 槽
memory-head-byte = 字节
memory-head-number = 数
memory-head-hex = 十六进制
memory-head-value = 十进制
memory-head-line = 代码
memory-head-result = 得到什么
memory-head-meaning = 作用
memory-fixes = 换成下面的代码运行过，都行得通
memory-terms = 槽：内存里放一个数的位置；步长：沿每个维度到下一个元素要走几个槽；偏移：第一个元素在第几个槽。
memory-sharing = 谁和谁共享内存
memory-sharing-note = 取自运行记录：两个名字的槽在同一块内存里，就是共享。
memory-shares-no = 否
memory-shares-same = 同一个张量
memory-shares-yes = { $slots ->
    [0] 同一块内存，但没有共同的槽
   *[other] 是，{ $slots } 个槽
  }
memory-history = 到目前为止的每一行（文字）
memory-numbers = 所有名字和内存（表格）

memory-verdict-covered = `{ $line }` 会怎样影响这些名字，要等你回答或揭晓之后才显示。
memory-verdict-made = **新的内存**：{ $owner } 划出 { $bytes } 字节作为内存 { $memory }，`{ $name }` 指向它。
memory-verdict-view = **共享**：`{ $name }` 是通向内存 { $memory } 的又一条路，{ $mates } 也在那里。一个数也没有复制：通过一个名字写入，其他名字都看得到。
memory-verdict-alias = **一个张量，两个名字**：没有造出新东西，`{ $name }` 和 { $mates } 就是同一个对象的名字。
memory-verdict-copy = **复制**：`{ $name }` 现在有了自己的数，放在内存 { $memory } 里。对它们做什么，都只影响那里。
memory-verdict-rebound = **新的结果**：等号右边的结果放进了新的内存，名字 `{ $name }` 随之搬了过去，现在指向内存 { $memory }。原来和它共享的名字，看到的还是旧的数。
memory-verdict-number = **只是一个数**：`{ $line }` 得到的不再是数组，而是复制出来的一个数。它不和谁共享内存，也没有哪块内存变了。
memory-verdict-wrote = **就地修改**：内存 { $memory } 有 { $slots } 个槽变了，凡是读到这些槽的名字都看得到：{ $seeing }。{ $others ->
    [0] {""}
   *[other] 没受影响的：{ $blind }。
  }
memory-verdict-wrote-same = **就地修改**：写进内存 { $memory } 的数和原来的一样，所以看不出变化。
memory-verdict-turned = **数都没动**：{ $turned } 还是那 { $numbers } 个数，只是换了排法，也就是在内存 { $memory } 同样的槽上换了形状或步长。{ $others ->
    [0] {""}
   *[other] 照旧的：{ $blind }。
  }
memory-verdict-grown = **就地修改**：内存变大了。新的槽没有人赋过值，里面可能是任何数，所以画成 `?`。
memory-verdict-passed-view = **又一条路**：`{ $line }` 得到的东西就在内存 { $memory } 上，一个数也没有复制。没有名字留住它，这一行结束后它就没了。
memory-verdict-passed-new = **算完就丢了**：`{ $line }` 把结果放进新的内存 { $memory }，其他一概没动。没有名字留住它，这一行结束后它就没了。
memory-verdict-and-why = { $said }{ $why }
memory-sign-underscore = 标志是 `{ $code }` 末尾的 `_`：这样的方法会就地改变调用它的那个张量。
memory-sign-index = 标志是等号左边的下标：`{ $code } = …` 是写进 `{ $name }` 的内存，不会造出新的。
memory-sign-operator = 标志是这个运算符：`{ $code } …` 写进 `{ $name }` 的内存，而 `{ $name } = { $name } …` 会造出新的。
memory-sign-name = `{ $name } = …` 只决定名字 `{ $name }` 指向哪里，并不写进任何内存。
memory-sign-none = 末尾没有 `_`，左边没有下标，也没有 `=`：什么也没有写进去，得到的东西也没有名字留住。
memory-verdict-failed = **被拒绝**：这一行出错停下，一个数也没有变。原因见下面的信息：

memory-bytes = 一个槽，逐字节看
memory-bytes-closed = 打开后显示一个槽的各个字节。
memory-bytes-none = 没有哪块内存里有槽。
memory-bytes-unset = 没有人给这个槽赋过值，所以不显示它的字节。
memory-bytes-words = 从 `{ $address }` 开始（本次运行的地址）。最低位的字节排在最前面（小端序），所以要从最后一个字节往前读：`{ $hex }`，当作 { $dtype } 就是 `{ $exact }`，图里写作 { $number }。
memory-bytes-normal = 尾数前面有个 1，指数从 { $bias } 算起：`{ $formula } = { $exact }`。
memory-bytes-subnormal = 指数全是 0，所以尾数前面是 0（非规格化数）：`{ $formula } = { $exact }`。
memory-bytes-zero = 指数和尾数全是 0，表示零：`{ $exact }`。
memory-bytes-inf = 指数全是 1，尾数全是 0，表示无穷大：`{ $exact }`。
memory-bytes-nan = 指数全是 1，尾数不全是 0，表示“不是数”：`{ $exact }`。
memory-bytes-float = 它的各个位：符号 `{ $sign }`，指数 `{ $exponent }`，尾数 `{ $fraction }`。

memory-dtypes = 为什么是 float64，mm 又会怎么说
memory-dtypes-closed = 让 b 和 float32 的权重相乘。
memory-dtypes-why = 不特别说明时，NumPy 生成的是 `{ $a }`。`from_numpy` 什么都不复制，也就不可能改变类型，所以 `b` 是 `{ $b }`。torch 自己生成的是 `{ $weights }`，而矩阵乘法要求两边类型相同：
memory-dtypes-names = torch 的报错里，double 就是 `float64`，float 就是 `float32`。
memory-dtypes-fix = 下面每一行都真的运行过：
memory-dtypes-note = 换类型就要换字节，所以它们都会复制：往结果里写，`a` 不会变。几乎所有网络的权重都是 float32，所以通常用 `b.float()`。
