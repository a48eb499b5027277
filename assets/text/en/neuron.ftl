neuron-title = One neuron
neuron-link = One neuron
neuron-lead = Multiply each input by its weight, add everything up, activate the sum.
neuron-f = f is the program's `activation`, here { $activation }.
neuron-row-by-column = The same as a row of features times a column of weights:

neuron-step-0 = { $inputs ->
    [one] The data: one feature, one weight and a bias, drawn in this order from one stream of random numbers with seed { $seed }.
   *[other] The data: { $inputs } features, { $inputs } weights and a bias, drawn in this order from one stream of random numbers with seed { $seed }.
}
neuron-step-1 = { $inputs ->
    [one] **Multiply.** The feature times its weight gives one product.
   *[other] **Multiply.** Each feature times its own weight: { $inputs } products, in the same places.
}
neuron-step-2 = { $inputs ->
    [one] **Add up.** With one input there is nothing to add: the sum is the product, **{ $sum }**.
   *[other] **Add up.** The { $inputs } products walk along the number line, one after the other, and end at **{ $sum }**.
}
neuron-step-3 = **Add the bias.** { $sum } and the bias { $bias } make **{ $biased }**. The bias shifts the sum, whatever the inputs are.
neuron-step-4 = **Activate.** { $inputs ->
    [one] One product and the bias make { $biased }; { neuron-does }
   *[other] { $inputs } inputs times { $inputs } weights give { $inputs } products. They add up, with the bias, to { $biased }; { neuron-does }
}
neuron-does = { $activation ->
    [tanh] tanh squeezes that to between −1 and 1: **{ $output }**.
    [relu] ReLU keeps what is above 0 and turns the rest into 0: **{ $output }**.
    [identity] without an activation it stays as it is: **{ $output }**.
   *[sigmoid] the sigmoid squeezes that into **{ $output }**.
}
