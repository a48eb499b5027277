# The box for pasted numbers, and what came of them.
# What cannot be read has its sentences in paste.ftl.

pasting-label = Or paste all its numbers
pasting-example = 1, 2, 3, or [[1, 2], [3, 4]], or cells of a spreadsheet, or what torch or NumPy prints
pasting-take = Use them for { $name } { $shape }
pasting-taken = `{ $name }` holds these numbers now: line { $line } of the program.
pasting-as-row = `{ $came }` was taken as `{ $shape }`, a matrix with one row.
pasting-rounded = They were rounded to six decimals, so that the link can carry them.
pasting-between = {" "}
pasting-shape = `{ $name }` has the shape `{ $shape }` here, and these numbers have `{ $came }`. Nothing that can be set on this page gives it that shape, so nothing was changed.
pasting-shape-sliders = `{ $name }` has the shape `{ $shape }` here, and these numbers have `{ $came }`. Nothing was changed; other sizes would fit them:
pasting-move = { $settings }, and use the numbers
pasting-too-large = Numbers go from −{ $limit } to { $limit } here, and { $number } is beyond. Nothing was changed.
pasting-dropped = The numbers pasted for `{ $name }` are gone: they have the shape `{ $came }`, and `{ $name }` has `{ $shape }` now.
pasting-dropped-name = The numbers for `{ $name }` were left out: this program makes no data of that name.

notice-not-a-paste = “{ $name }” in the link holds { $given }, which is not a tensor; it was left out. A tensor reads like features.1x3:0.1,0.2,0.3.

# Stands after the sentence that says how the data were drawn.
own-numbers = Then numbers of your own were written into { $names }.
own-between = {" "}
