reshape-title = view、reshape、resize_
reshape-link = view、reshape、resize_
reshape-lead = 张量，就是盖在一条内存上的形状。

reshape-size-of = y：第 { $dim } 维
reshape-write = 把 { $number } 写进 { $place }
reshape-unwrite = 撤销：拿掉 99
reshape-unread = “{ $given }”看不出是什么形状。请输入整数，例如 3, 2 或 -1, 2：最多四个大小，总共最多 4096 个元素。
reshape-output = y 的形状
reshape-no-y = 没有 y：torch 拒绝了
reshape-head-name = 表达式
reshape-head-shape = 形状
reshape-head-stride = 步长
reshape-head-offset = 偏移
reshape-head-memory = 内存
reshape-head-call = 调用
reshape-head-verdict = 结果
reshape-head-torch = torch 怎么说
reshape-head-cell = 元素
reshape-head-number = 数
reshape-head-slot = 槽
reshape-head-twin = 同一个数也在
reshape-head-index = 下标
reshape-side-by-side = 三种方法，同一个 x
reshape-cells = 每个元素和它的槽（表格）

reshape-verdict-same = **同一块内存**：`{ $call }` 没有搬动任何数，也没有复制。`y` 只是用另一种形状看 `x` 的这些数，写进一个，另一个也会变。
reshape-verdict-copy = **复制**：在原来的内存上，没有哪种步长能读出这样的顺序，所以 `{ $call }` 按读 `{ $source }` 的顺序，把这些数写进了新的内存。
reshape-verdict-copy-contiguous = **复制**：`{ $source }` 并不是按槽的顺序一个接一个地读内存。`contiguous` 按读它的顺序把这些数写进新的内存；在那里，任何 `view` 都行得通。
reshape-verdict-itself = **就是同一个张量**：`{ $source }` 本来就是连续的，`{ $call }` 没有事可做，原样返回。
reshape-verdict-empty = **没有元素**：`y` 的形状是 `{ $shape }`，里面一个数也没有，谈不上共享，也谈不上复制。
reshape-verdict-covered = 这个调用得到什么、放在哪块内存里，要等你回答或揭晓之后才显示。
reshape-verdict-resize-fewer = **就地修改**：末尾的下划线就是这个意思。`{ $source }` 自己的形状变成了 `{ $shape }`。其余的数离开了张量，但还留在内存里。
reshape-verdict-resize-more = **就地修改**：`{ $source }` 自己的形状变成了 `{ $shape }`，内存也变大了。新的槽没有人赋过值，里面可能是任何数，所以画成 `?`。
reshape-verdict-resize-equal = **就地修改**：`{ $source }` 自己的形状变成了 `{ $shape }`。不管原来的步长是什么，`resize_` 都按内存里槽的顺序取数。
reshape-verdict-error-steps = **出错**：按读 `{ $source }` 的顺序，这些槽沿着新形状的间隔并不均匀，而视图的每一维只有一个步长。`view` 从不复制，只好拒绝；换成 `reshape` 就会复制。
reshape-verdict-error-count = **出错**：新形状的元素个数必须和原来一样，不能多，也不能少。只有 `resize_` 可以改变个数。
reshape-verdict-error-bytes = **出错**：`x` 的内存属于 NumPy，torch 不能把它变大。不比原来大的形状是可以的。
reshape-verdict-error-negative = **出错**：`resize_` 允许元素个数改变，所以 -1 无从推算。`view` 和 `reshape` 可以。
reshape-verdict-error-open = **出错**：由这些大小，torch 推不出新的形状。最多只能有一个 -1，而且必须除得尽。

reshape-written-both = `{ $line }` 写进了两边共用的那个槽：{ $places } 也变成了 { $number }。
reshape-written-beyond = `{ $line }` 写进了同一块内存里 `x` 不读的槽：`x` 没有变化。
reshape-written-copy = `{ $line }` 写进了复制出来的内存：`x` 里的数没有变化。

reshape-rule-title = 规则
reshape-rule-view = `view` 从不复制：要么用新形状看同一块内存，要么出错。
reshape-rule-reshape = `reshape` 在步长允许时给出视图，否则复制。
reshape-rule-resize = `resize_` 就地修改：张量自己换成新形状，元素可以变少，也可以变多。

reshape-order-title = view({ $columns }, { $rows }) 不是 t()：形状相同，顺序不同
reshape-order-closed = 打开后逐个元素比较。
reshape-order-count = { $count } 个元素里，有 { $same } 个在两边读的是同一个槽，其余的画了圈。`view` 按内存的顺序把数排开，`t()` 则交换行和列。
