tensors-title = Tensors
tensors-link = Tensors
tensors-lead = One number, a row, a table, a stack of tables.

setting-topic = Topic
setting-topic-tensor = one tensor
setting-topic-slice = a slice of it
setting-topic-image = a picture
setting-topic-arithmetic = like NumPy
setting-rank = Dimensions
setting-d0 = dim 0
setting-d1 = dim 1
setting-d2 = dim 2
setting-d3 = dim 3
setting-fill = Filled with
setting-fill-randn = random numbers (randn)
setting-fill-arange = 0, 1, 2, … (arange)
setting-fill-zeros = zeros
setting-fill-own = a list of your own
setting-own = Numbers, or lists of numbers in brackets
setting-dtype = Element type (dtype)
setting-at0 = index 0
setting-at1 = index 1
setting-at2 = index 2
setting-at3 = index 3
setting-part = part =
setting-picture = Picture
setting-picture-landscape = landscape
setting-picture-gradient = gradient
setting-picture-checker = checkerboard
setting-picture-own = one of yours
setting-height = Rows
setting-width = Columns
setting-red = Red, %
setting-green = Green, %
setting-blue = Blue, %
setting-operator = Operation
setting-operator-add = a + b
setting-operator-subtract = a - b
setting-operator-multiply = a * b
setting-rank_a = a: dimensions
setting-a_0 = a: dim 0
setting-a_1 = a: dim 1
setting-a_2 = a: dim 2
setting-a_dtype = a: type
setting-rank_b = b: dimensions
setting-b_0 = b: dim 0
setting-b_1 = b: dim 1
setting-b_2 = b: dim 2
setting-b_dtype = b: type
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

notice-not-a-line = “{ $name }” in the link is not one readable line of at most { $longest } characters; this page uses { $used }.
tensors-not-one-expression = `{ $code }` is not one expression, so the page goes on with another one. An expression looks like `[[1, 2], [3, 4]]` or `t[:, 1]`.
tensors-not-drawable = A tensor of shape { $shape } is too large for a picture. What torch says about it stands below.
tensors-too-many = Too many numbers for a table.
tensors-first-only = The first { $count } elements.
tensors-value = Value
tensors-slot = Slot

tensors-verdict-0 = **0-D: a single number.** Its shape is `()`: no index is needed to reach it.
tensors-verdict-1 = { $count ->
    [one] **1-D: a vector** with one number. One index reaches it.
   *[other] **1-D: a vector** of { $count } numbers. One index reaches each of them.
}
tensors-verdict-2 = **2-D: a matrix.** { $product } = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}; two indices, row and column, reach one of them.
tensors-verdict-3 = **3-D: a stack of matrices.** { $product } = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}; three indices reach one of them: which matrix, which row, which column.
tensors-verdict-4 = **4-D: a row of stacks.** { $product } = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}; four indices reach one of them. A batch of RGB images looks like this.
tensors-verdict-more = **{ $rank } dimensions**: { $product } = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}, and as many indices as dimensions reach one of them.
tensors-cell = `{ $code }` is **{ $value }**. It lies in memory at offset + index · stride: `{ $sum }` = **slot { $slot }**.

tensors-slice-view = { $count ->
    [0] `{ $code }` looks at the **same memory**. Nothing was copied: write into `part`, and `t` changes, too. Its shape is `{ $shape }`.
    [one] `{ $code }` picks one element, and `part` looks at the **same memory**. Nothing was copied: write into `part`, and `t` changes, too. Its shape is `{ $shape }`.
   *[other] `{ $code }` picks { $count } elements, and `part` looks at the **same memory**. Nothing was copied: write into `part`, and `t` changes, too. Its shape is `{ $shape }`.
}
tensors-slice-copy = { $count ->
    [one] `{ $code }` picks one element and **copies** it into memory of its own. Writing into `part` leaves `t` as it is. Its shape is `{ $shape }`.
   *[other] `{ $code }` picks { $count } elements and **copies** them into memory of their own. Writing into `part` leaves `t` as it is. Its shape is `{ $shape }`.
}
tensors-slice-new = `{ $code }` does more than to pick out elements, so no cells are lit. The result has memory of its own and the shape `{ $shape }`.
tensors-slice-empty = `{ $code }` picks nothing: a tensor of shape `{ $shape }` without a single element.
tensors-slice-plain = `{ $code }` gives no tensor, so there is no shape.
tensors-slice-stopped = `{ $code }` stopped, so there is no `part`.
tensors-slice-large = `{ $code }` gives a tensor of shape `{ $shape }` in memory of its own: too many numbers to follow one by one, so no cells are lit.
tensors-slice-array-shared = `{ $code }` gives a NumPy array of shape `{ $shape }` over the **same memory**: write into it, and `t` changes, too.
tensors-slice-array-apart = `{ $code }` gives a NumPy array of shape `{ $shape }` with memory of its own.

tensors-image-shared = 3 planes of { $rows } × { $columns } brightnesses: { $count } numbers. `img.permute(1, 2, 0)` puts the colours last, as image libraries like it, and looks at the **same memory**: only the strides change, from `{ $before }` to `{ $after }`.
tensors-image-apart = 3 planes of { $rows } × { $columns } brightnesses: { $count } numbers. `img.permute(1, 2, 0)` puts the colours last; the strides are `{ $before }` and `{ $after }`.
tensors-channel-R = red
tensors-channel-G = green
tensors-channel-B = blue
tensors-photo-stays = Your picture lives in this session only. It is not part of the link: who opens it sees the landscape.

photo-choose = Choose a PNG or JPEG
photo-note = The file stays in your browser: it is made small there, and only its numbers come here.
photo-none = No picture chosen yet, so this is the landscape. The file stays in your browser: it is made small there, and only its numbers come here.
photo-refuse-type = This file is neither a PNG nor a JPEG. Nothing was taken.
photo-refuse-size = This file is larger than { $limit } MB. Nothing was taken.
photo-refuse-pixels = This picture has more than { $limit } million pixels. Nothing was taken.
photo-refuse-broken = This picture cannot be read. Nothing was taken.

tensors-arithmetic = { $how } { $types }
tensors-same = Both have the shape `{ $shape }`: element meets element.
tensors-stretched = `{ $first }` and `{ $second }` are compared from the right; where one size is 1 or missing, it is **stretched**: both act as `{ $shape }`. Nothing is copied for that.
tensors-kept = The type stays `{ $dtype }`.
tensors-promoted = Types { $one } and { $other } give **{ $dtype }**.
tensors-clash = `{ $first }` and `{ $second }` do not fit: compared from the right, two sizes differ and neither is 1.
tensors-clash-too = torch checks the types first and does not subtract with bool. With other types it would stop as well: `{ $first }` and `{ $second }` do not fit, compared from the right.
tensors-stopped = The shapes `{ $first }` and `{ $second }` fit, but torch does not do this with { $one } and { $other }.
tensors-from-right = Dimension
tensors-becomes = What becomes of it
tensors-pair-equal = equal
tensors-pair-first-stretched = `a` is stretched
tensors-pair-second-stretched = `b` is stretched
tensors-pair-clash = **does not fit**
tensors-no-dimensions = Two single numbers: no dimension to compare.
