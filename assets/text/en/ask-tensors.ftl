# Tensors
ask-tensors-predict = `t` has the shape `{ $whole }`. What is `len(t)`?
ask-tensors-predict-len-right = `len` is the size of the **first** dimension, { $answer } here: how many times you can go `t[0]`, `t[1]`, and so on. How many dimensions there are is `t.ndim`, how many numbers is `t.numel()`.
ask-tensors-predict-ndim-right = Right by luck: `t.ndim`, the number of dimensions, is also { $answer }. `len` is the size of the **first** dimension.
ask-tensors-predict-numel-right = Right by luck: there are { $answer } numbers in all. `len` is the size of the **first** dimension.
ask-tensors-predict-last-right = Right by luck: the last dimension has this size, too. `len` is the size of the **first** one.
ask-tensors-predict-ndim-other = { $number } is `t.ndim`: how many dimensions there are, so how many indices reach one number. `len` is the size of the first dimension.
ask-tensors-predict-numel-other = { $number } is `t.numel()`: how many numbers there are in all. `len` counts only along the first dimension.
ask-tensors-predict-last-other = { $number } is `t.shape[-1]`, the size of the last dimension. `len` is the size of the first one.
ask-tensors-predict-more-other = { $number } is one too many: the first dimension has the size { $answer }. An index counts from 0, a size from 1.

ask-tensors-break = Which of these lines stops with an error?
ask-tensors-break-float-stops = Positions have to be whole numbers (or True and False); `0.0` is a float, even if it is a whole one. `.long()` makes positions of it.
ask-tensors-break-float-runs = It runs here, and gives `{ $part }`.
ask-tensors-break-last-runs = -1 counts from the end: the last of { $first }. The result has the shape `{ $part }`.
ask-tensors-break-last-stops = It stops here: there is no last one.
ask-tensors-break-beyond-runs = A slice may go beyond the end: it takes what is there. A single index beyond the end would stop.
ask-tensors-break-beyond-stops = It stops here.
ask-tensors-break-list-runs = A list of positions is fine. It copies what it picks, and keeps the dimension: `{ $part }`.
ask-tensors-break-list-stops = It stops here.

ask-tensors-repair = `t[0]` and `t[-1]` have the shape `{ $row }`. Which line puts them together into one tensor of shape `{ $two }`?
ask-tensors-repair-stack-right = `torch.stack` puts tensors on top of each other: a **new** dimension in front, here of size 2.
ask-tensors-repair-tensor-stops = `torch.tensor` wants numbers, or lists of numbers. It does not join tensors that hold more than one.
ask-tensors-repair-tensor-other = It runs because each of the two holds a single number, but their dimensions are lost: `{ $shape }`. With more numbers it stops.
ask-tensors-repair-cat-other = `torch.cat` makes an existing dimension longer: `{ $shape }`. No new one appears.
ask-tensors-repair-cat-stops = `torch.cat` makes an existing dimension longer, and `t[0]` has none.
ask-tensors-repair-plus-other = `+` adds element to element: `{ $shape }`, and both are gone into one.
ask-tensors-repair-luck = It works because `t[0]` is a single number here. With one dimension more it stops.

# A slice
ask-slice-predict = `part = { $code }` has run. Now `{ $line }` writes into every place of `part`. What becomes of `t`?
ask-slice-predict-view = It shows there too: `t` has changed
ask-slice-predict-copy = Nothing: `t` stays as it was
ask-slice-predict-stops = Nothing: the line stops, a slice cannot be written into
ask-slice-predict-view-right = `{ $code }` is a **view**: `part` has no numbers of its own. It reads the memory of `t`, so what is written through it is written there.
ask-slice-predict-copy-view = A slice of a Python list would be a copy; of a tensor it is not. `part` reads the memory of `t` and has no numbers of its own.
ask-slice-predict-stops-view = It runs. `part` is a tensor like any other, and its places lie in the memory of `t`.
ask-slice-predict-copy-right = A list or a condition may pick any places, and no strides walk through those. So `{ $code }` **copied** the numbers into memory of its own.
ask-slice-predict-view-copy = That is so for a slice with `:` or with a whole number. A list or a condition may pick any places, which no strides walk through, so these numbers were copied.
ask-slice-predict-stops-copy = It runs. `part` is a tensor like any other, only that its numbers are a copy.
ask-slice-predict-new-right = `{ $code }` does more than to pick out numbers: it computed new ones, in memory of their own.
ask-slice-predict-view-new = Only a result that merely picks out numbers can look at the memory of `t`. These are computed, and lie in memory of their own.
ask-slice-predict-stops-new = It runs. `part` is a tensor like any other, with new numbers of its own.

ask-slice-repair = { $rank ->
    [one] Which line gives the last number of `t`, with the shape `{ $wanted }`?
    [2] Which line gives the last column of `t`, with the shape `{ $wanted }`?
   *[other] Which line gives the last column of every matrix in `t`, with the shape `{ $wanted }`?
}
ask-slice-repair-last-right = `...` stands for all the dimensions before, and -1 takes the last place of the last one. One index is gone, and with it one dimension.
ask-slice-repair-kept-other = The right numbers, but `-1:` is a slice and keeps its dimension: `{ $shape }`. A whole number takes it away.
ask-slice-repair-chained-other = `t[:]` is all of `t`, so `[-1]` then takes the last place of the **first** dimension: `{ $shape }`. Indices of several dimensions belong into one pair of brackets.
ask-slice-repair-row-other = The first index belongs to the first dimension, so this is its last place, with all the others: `{ $shape }`.
ask-slice-repair-luck = With this `t` it gives the same. Where the dimensions differ, or more of them follow, it is the last place of the **first** one.

# A picture
ask-image-predict = `turned` is `img.permute(1, 2, 0)`. Now `{ $line }` changes the last pixel. Which number of `img` changes?
ask-image-predict-none = None of them: `turned` has numbers of its own
ask-image-predict-moved-right = `permute` moves no number, it only puts the indices in another order. Channel 0 of the last pixel is `turned[-1, -1, 0]` there and `img[0, -1, -1]` here: one slot in memory.
ask-image-predict-same-other = The indices have changed places: the channel comes last in `turned` and first in `img`. `img[-1, -1, 0]` is another number: channel 2, last row, first column.
ask-image-predict-none-other = `permute` copies nothing. `turned` looks at the memory of `img` with other strides, so both change.

ask-image-break = Which of these lines stops with an error?
ask-image-break-two-stops = `permute` wants **every** dimension, in the new order: three here. To swap two there is `transpose`. (The word sparse_coo in the message has nothing to do with this picture.)
ask-image-break-swap-runs = `transpose` swaps two dimensions, here rows and columns: `{ $shape }`. In the picture, the lower left corner becomes the upper right one.
ask-image-break-dealt-runs = As many numbers, so it runs: `{ $shape }`. But `reshape` deals the numbers out in their order, and a pixel no longer gets its own three. No message says so.
ask-image-break-plane-runs = One index takes the first dimension away: this is the red plane, `{ $shape }`.

ask-image-repair = `turned` has the shape `{ $last }`, as image libraries give a picture. Which line makes the three planes of it again, `{ $planes }`, every number in its place?
ask-image-repair-moved-right = `permute` lists the old dimensions in their new order: the last one, 2, comes first, then rows and columns as they were.
ask-image-repair-dealt-other = The right shape and the wrong picture: `reshape` deals the numbers out in the order in which `turned` is read, red, green, blue of one pixel after the other, so every plane is a mixture.
ask-image-repair-swap-other = The colours do come first, but rows and columns have changed places: `{ $shape }`, a picture mirrored along its diagonal.
ask-image-repair-again-other = The same call once more does not turn back, it goes on: `{ $shape }`. Back is `permute(2, 0, 1)`.
ask-image-repair-luck = With this picture it gives the same. With another size, or other colours, it does not.

# Like NumPy
ask-arithmetic-predict = `a` has the shape `{ $first }` and `b` the shape `{ $second }`. What is the shape of `{ $line }`?
ask-arithmetic-predict-stops = None: it stops with an error
ask-arithmetic-predict-both-right = The shapes are compared from the **right**. Equal sizes stay; a size that is 1 or missing is stretched to the other one: `{ $shape }`.
ask-arithmetic-predict-first-other = `{ $shape }` is the shape of `a`. But both are stretched to the larger size wherever one of them has 1 or nothing: `{ $out }`.
ask-arithmetic-predict-first-stops = `{ $shape }` is the shape of `a`, but there is no result at all: `{ $line }` stops.
ask-arithmetic-predict-second-other = `{ $shape }` is the shape of `b`. But both are stretched to the larger size wherever one of them has 1 or nothing: `{ $out }`.
ask-arithmetic-predict-second-stops = `{ $shape }` is the shape of `b`, but there is no result at all: `{ $line }` stops.
ask-arithmetic-predict-left-other = `{ $shape }` comes from lining the shapes up on the left. torch starts on the right, and the result is `{ $out }`.
ask-arithmetic-predict-left-stops = `{ $shape }` comes from lining the shapes up on the left. torch starts on the right and has to refuse.
ask-arithmetic-predict-one-other = `{ $shape }` has one dimension of size 1; the result is `{ $out }`. Nothing is added up or thrown together here: element meets element.
ask-arithmetic-predict-one-stops = `{ $shape }` would be a single number in one dimension, but `{ $line }` gives no result at all.
ask-arithmetic-predict-number-other = `{ $shape }` is a single number, as `.sum()` would give it. Here element meets element, and all results stay: `{ $out }`.
ask-arithmetic-predict-number-stops = `{ $shape }` is a single number, as `.sum()` would give it, but `{ $line }` gives no result at all.
ask-arithmetic-predict-stops-right = Compared from the right, two sizes differ and neither of them is 1. torch does not guess which one you meant.
ask-arithmetic-predict-stops-bool = torch does not subtract where a bool tensor takes part: True and False are answers, not numbers. `.int()` makes numbers of them.
ask-arithmetic-predict-stops-other = It runs: compared from the right, the sizes are equal, or one of them is 1 or missing and is stretched. The result is `{ $out }`.

ask-arithmetic-break = Which of these lines stops with an error?
ask-arithmetic-break-none = None of them
ask-arithmetic-break-scalar-runs = A single number meets every element of `a`, whatever its shape: `{ $shape }`.
ask-arithmetic-break-swapped-runs = Which of the two comes first does not matter for the shape: `{ $shape }`, as with `{ $line }`.
ask-arithmetic-break-swapped-clash = Turned round, the same two sizes still differ: `{ $second }` and `{ $first }`, compared from the right.
ask-arithmetic-break-swapped-bool = torch does not subtract where a bool tensor takes part, whichever comes first.
ask-arithmetic-break-inplace-runs = The result has the shape and fits the type that `a` has, so it can be written into `a`: `{ $shape }`.
ask-arithmetic-break-inplace-grows = The result would be `{ $out }`, but the underscore writes it into `a`, and `a` keeps its shape, `{ $first }`. In place only `b` can be stretched.
ask-arithmetic-break-inplace-types = The shape fits, the type does not: the result of { $one } and { $other } cannot be written into `a`, which stays { $one }. `a = { $line }` would give it a new tensor.
ask-arithmetic-break-inplace-clash = In place or not, the sizes of `{ $first }` and `{ $second }` do not fit, compared from the right.
ask-arithmetic-break-inplace-bool = torch does not subtract where a bool tensor takes part, in place or not.
ask-arithmetic-break-none-right = Here everything fits: the result has the shape of `a` and a type that `a` can hold. Make `b` longer where `a` has 1, or give it another type, and one of them stops.
ask-arithmetic-break-none-wrong = One of them does. Think of what is compared with what, and where the result has to go.

ask-arithmetic-repair = Every one of the { $first_count } numbers of `a` is to meet every one of the { $second_count } numbers of `b`. Which line does it?
ask-arithmetic-repair-table-right = A column meets a row: the 1 of each is stretched along the other, and there is a cell for every pair: `{ $shape }`.
ask-arithmetic-repair-flat-other = Two rows meet number by number, first with first, second with second: `{ $shape }`. (Where one of them has a single number, that one meets all.)
ask-arithmetic-repair-flat-stops = Two rows meet number by number, and { $first_count } and { $second_count } do not fit. One of them has to stand up as a column.
ask-arithmetic-repair-columns-other = Two columns meet number by number, row by row: `{ $shape }`. Only a column and a **row** stretch along each other.
ask-arithmetic-repair-columns-stops = Two columns of { $first_count } and { $second_count } numbers: compared from the right, the 1s agree, and then the lengths do not fit.
ask-arithmetic-repair-joined-other = `torch.cat` puts the numbers behind each other, `{ $shape }`; nothing has met anything.
ask-arithmetic-repair-luck = It works because one of the two is a single number here. With more it does not.

# What a guess about the shape gets as its reason.
guess-why-slice = { $dimensions ->
    [0] Every dimension was given an index, so none is left.
   *[other] A whole number takes its dimension away; a slice, a list and `:` keep it.
}
guess-why-arithmetic = Compared from the right, each size is the larger one of the two; a missing one counts as 1.
