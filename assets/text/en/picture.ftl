# What a picture or a record by address says where there is none.

picture-title = No picture
picture-no-page = There is no page “{ $given }”. It can be one of { $options }.
picture-no-theme = The theme is “{ $given }”. It can be one of { $options }.
picture-no-width = The width is “{ $given }”. It is a whole number of pixels from { $low } to { $high }.
picture-too-long = This address is too long: { $most } characters are allowed.
picture-busy = The server is drawing too many pictures just now. Try again in a moment.
picture-nothing = Nothing here can be drawn with these settings.
picture-broken = Something went wrong while this was drawn. The page itself may show more.
