# 按地址取图或取记录时，取不到时说的话。

picture-title = 没有图
picture-no-page = 没有“{ $given }”这一页。可以是：{ $options }。
picture-no-theme = 主题写成了“{ $given }”。可以是：{ $options }。
picture-no-width = 宽度写成了“{ $given }”。应是 { $low } 到 { $high } 之间的整数，单位是像素。
picture-too-long = 这个地址太长了，最多 { $most } 个字符。
picture-busy = 服务器正在画的图太多，请稍后再试。
picture-nothing = 按这些设置，没有可以画的东西。
picture-broken = 画这张图时出了问题。打开对应的页面也许能看到更多。
