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

# What a guess about the result of a slice gets as its reason.
guess-why-tensors = { $dimensions ->
    [0] Every dimension was given an index, so none is left.
   *[other] A whole number takes its dimension away; a slice, a list and `:` keep it.
}
