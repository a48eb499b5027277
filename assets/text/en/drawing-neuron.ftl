drawing-neuron-title = { $count ->
    [one] One neuron with one input
   *[other] One neuron with { $count } inputs
}
drawing-neuron-products = products
drawing-neuron-walk = adding, step by step
drawing-neuron-sum = sum
drawing-neuron-hint = point at a row to see its numbers

drawing-neuron-after-data = { $count ->
    [one] One feature, one weight and the bias { $bias }; nothing is computed yet.
   *[other] { $count } features, { $count } weights and the bias { $bias }; nothing is computed yet.
}
drawing-neuron-after-multiply = { $count ->
    [one] The feature times its weight gives one product.
   *[other] Each feature times its own weight gives { $count } products.
}
drawing-neuron-after-sum = { $count ->
    [one] The sum of the one product is { $total }.
   *[other] The { $count } products add up to { $total }.
}
drawing-neuron-after-bias = { $total } plus the bias { $bias } is { $preactivation }.
drawing-neuron-after-activate = { $count ->
    [one] The feature times its weight, plus the bias { $bias }, is { $preactivation }; { $function } turns that into { $output }.
   *[other] { $count } features times { $count } weights, added up, plus the bias { $bias }, is { $preactivation }; { $function } turns that into { $output }.
}
