# Devices
ask-devices-predict = `y` 是在 `{ $device }` 上算出来的。程序跑完之后再写一行 `back[0, 0] = 99`，哪些名字会看到 99？
ask-devices-predict-alone-right = `back` 和其他名字各有各的内存。
ask-devices-predict-alone-other = 用这块内存的不止 `back`：`.numpy()` 给出的数组用的是同一块内存；而 `.cpu()` 只有在张量位于别的设备上时才复制。
ask-devices-predict-y-right = `.cpu()` 没有东西可搬，`back` 就是 `y`。
ask-devices-predict-y-other = `numbers` 是盖在 `back` 的内存上的数组，写进去的数它也看得到。
ask-devices-predict-numbers-right = `numbers` 读的就是 `back` 的内存。`y` 还留在显卡上：`.cpu()` 把它的数复制到了处理器的内存里，所以 `y` 还是原来的数。
ask-devices-predict-numbers-other = `numbers` 会看到，这没错。但 `y` 本来就在处理器上，这时 `.cpu()` 什么也不复制，原样返回同一个张量。
ask-devices-predict-all-right = 张量已经在处理器上时，`.cpu()` 返回的就是它自己；`.numpy()` 给出的数组用的也是这块内存。三个名字读的是同一块内存。
ask-devices-predict-all-other = `y` 在显卡上，`.cpu()` 只能把它的数复制到处理器的内存里，写进去的是那份复制品。

ask-devices-break = 在这台机器上，下面哪一行会出错？
ask-devices-break-cuda-stops = 这里没有 CUDA 设备，可这一行不问有没有，直接就要 `"cuda"`。应该像程序里那样，先问 `torch.cuda.is_available()`。
ask-devices-break-cuda-runs = 这里有 CUDA 设备，数会被复制过去。换到没有的机器上，同一行就会出错。
ask-devices-break-chosen-stops = 程序问过了，设备也在，可是它出了故障。
ask-devices-break-chosen-runs = `device` 是先问过有哪些设备才选定的，所以在哪台机器上都能跑。
ask-devices-break-cpu-stops = 这个张量没能从它的设备上取回来。
ask-devices-break-cpu-runs = 处理器总是在的。张量已经在处理器上时，原样返回。
ask-devices-break-numpy-stops = `x` 在显卡上，而 NumPy 只能读处理器的内存，要先用 `.cpu()` 取回一份。
ask-devices-break-numpy-runs = `x` 在处理器上，NumPy 可以直接读它的内存。如果在显卡上，这一行就会出错。
ask-devices-break-none = 都不会
ask-devices-break-none-right = 在这里每一行都能跑。

ask-devices-repair = `features.to(torch.float64)` 单独成行，跑完之后 `features` 还是 float32。哪一行能让它变成 float64？
ask-devices-repair-alone-right = 跑完这一行，它就是 float64 了。
ask-devices-repair-alone-other = 这正是什么也没改变的那一行。`.to` 给出一个新张量，可这里没有人接住它，立刻就没了。`.to(device)` 也一样。
ask-devices-repair-assigned-right = `.to` 从不就地修改：它给出一个张量，这一行让 `features` 从此指向它。`.to(device)` 也是这样用的。
ask-devices-repair-assigned-other = 在这里它没有变成 float64。
ask-devices-repair-other-right = 跑完这一行，它就是 float64 了。
ask-devices-repair-other-other = 现在 `wide` 是 float64，它是另起了名字的一份复制品；`features` 还是原来的样子。
ask-devices-repair-cpu-right = 跑完这一行，它就是 float64 了。
ask-devices-repair-cpu-other = `.cpu()` 只管设备，不改类型；张量已经在处理器上时，原样返回。
