# reshape 页的提问。答案由运行程序决定。
ask-reshape-predict = `x` 的形状是 `({ $rows }, { $columns })`；`x.t()` 和 `x.view({ $columns }, { $rows })` 的形状都是 `({ $columns }, { $rows })`。`x.t()` 的第二行，也就是 `x.t()[1]`，是哪些数？
ask-reshape-predict-turned-right = `t()` 交换行和列：第二行就是 `x` 的第二列，这 { $rows } 个数在内存里每隔 { $columns } 个槽一个。
ask-reshape-predict-view-other = 这是 `x.view({ $columns }, { $rows })` 的第二行。`view` 什么也不转：它只按内存的顺序把数排开，每行 { $rows } 个。`t()` 则把 `x` 的列变成行。
ask-reshape-predict-cut-other = `x` 的行并不会被截短。`x.t()` 的行就是 `x` 的列，从上到下。
ask-reshape-predict-first-other = 这是第 0 行。下标从 0 数起，所以 `[1]` 是第二行。

ask-reshape-break = 下面哪一行会出错？
ask-reshape-break-flat-runs = `x` 按槽的顺序一个接一个地读内存，一个步长就够了，`view` 没有困难。
ask-reshape-break-turned-stops = 逐行读 `x.t()`，要在内存里跳来跳去，没有哪一个步长能跳成这样。`view` 从不复制，所以只能拒绝。
ask-reshape-break-reshape-runs = 得不到视图时，`reshape` 会复制，所以不会出错。不过写进结果里的数，不会再出现在 `x` 里。
ask-reshape-break-rows-runs = `x[1:]` 去掉的是整行。剩下的数连成一片，只是起点靠后，所以 `view` 行得通。

ask-reshape-repair = `x.t().view(-1)` 会出错。哪一行能把 `x.t()` 的数逐行排成一维？
ask-reshape-repair-reshape-right = `reshape` 逐行读 `x.t()`；没有视图能做到，它就把这些数复制到新的内存。
ask-reshape-repair-contiguous-right = `contiguous()` 先按 `x.t()` 的顺序复制一份，对这一份 `view` 就行得通。`reshape` 在这里做的正是这件事，只是一步完成。
ask-reshape-repair-memory-other = 能运行，但这是 `x` 自己的顺序：`t()` 的转置丢了。
ask-reshape-repair-resize-other = 能运行，但 `resize_` 不管你看到的是什么：它按内存里槽的顺序取数，`t()` 的转置丢了。它并不是就地的 reshape。
ask-reshape-repair-luck = 碰巧这些数排出来一样；换一些数，顺序就不是 `x.t()` 的了。

guess-why-reshape = 要求的大小就是结果的形状；-1 由剩下的元素个数推算出来。
