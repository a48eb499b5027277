# 内存页图里的文字。
drawing-memory-after = { $line } 之后
drawing-memory-covered = 运行之后，哪些名字看到的数会变？
drawing-memory-title = 内存 { $memory }
drawing-memory-owner-numpy = 归 NumPy 所有：{ $slots } 个槽，每个 { $size } 字节（{ $dtype }），共 { $bytes } 字节
drawing-memory-owner-torch = 归 torch 所有：{ $slots } 个槽，每个 { $size } 字节（{ $dtype }），共 { $bytes } 字节
drawing-memory-kind-ndarray = NumPy 数组
drawing-memory-kind-tensor = 张量
drawing-memory-slot = 内存 { $memory }，槽 { $slot }，地址 { $address }（本次运行）
drawing-memory-was = { $value }（原来是 { $old }）
drawing-memory-place = 内存 { $memory } 的槽 =
drawing-memory-orphan = 已经没有名字指向这里：这块内存可以另作他用了
drawing-memory-sees = 看得到这次改动
drawing-memory-moved = 搬到了这里
drawing-memory-rearranged = 换了排法去读
drawing-memory-unnamed = 没有名字留住它
drawing-memory-left = 原来在这里，现在指向内存 { $memory }

drawing-memory-failed = 被拒绝：一个数也没有变
drawing-memory-wrote = 内存 { $memory } 有 { $slots } 个槽变了，看得到的名字：{ $names }
drawing-memory-wrote-same = 写进去的和原来一样：什么都没变
drawing-memory-turned = { $turned }：还是那 { $numbers } 个数，换了排法
drawing-memory-grown = 内存变大了；新的槽还没有人赋过值
drawing-memory-passed-view = 通向同一块内存的又一条路，没有名字留住它
drawing-memory-passed-new = 结果在新的内存里，没有名字留住它
drawing-memory-alias = 还是同一个张量，只是多了一个名字
drawing-memory-view = 通向内存 { $memory } 的又一条路：什么都没有复制
drawing-memory-copy = 复制：内存 { $memory } 归 { $name } 自己用
drawing-memory-number = 只是一个数：它没有可以共享的内存
drawing-memory-made = 新的内存 { $memory }
drawing-memory-rebound = 结果放进了新的内存 { $memory }：名字 { $name } 搬到了那里

drawing-memory-bytes = 内存 { $memory } 里槽 { $slot } 的各个字节
drawing-memory-bytes-lie = 在内存里的顺序
drawing-memory-bytes-read = 读这个数的顺序

drawing-memory-legend = +{ $size }：离开头的字节数；深浅表示位置，不是数值
drawing-memory-legend-dense = 点一下槽看它的数，或看下面的表
# 手机上。
drawing-memory-slot-brief = 内存 { $memory }，槽 { $slot }，地址 { $address }
drawing-memory-brief-numpy = NumPy，{ $slots } × { $size } 字节，{ $dtype }
drawing-memory-brief-torch = torch，{ $slots } × { $size } 字节，{ $dtype }
drawing-memory-orphan-brief = 已经没有名字指向这里
