// Writes the page's settings into the address bar; one history entry a page, none a slider step.
// Streamlit gives the link home no path of its own, so that from another page, opened in a new tab,
// it would lead to that other page.
const mend = () => {
  for (const link of document.querySelectorAll(".st-key-navigation a")) {
    const href = link.getAttribute("href") ?? ""
    if (href === "" || href.startsWith("?")) link.setAttribute("href", "./" + href)
  }
}

// The navigation is the one place to watch; Streamlit puts another in its place now and then.
let watched = null
const watch = () => {
  const navigation = document.querySelector(".st-key-navigation")
  if (navigation === watched || !navigation) return
  watched = navigation
  new MutationObserver(mend).observe(navigation, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["href"],
  })
}

let wanted = ""

export default function ({ data }) {
  // Setting it, even to what it is, restyles the whole document.
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang
  watch()
  mend()
  // The address may wait until the picture is painted; the latest one wins.
  wanted = data.query
  requestAnimationFrame(() => setTimeout(write))
}

const write = () => {
  const url = new URL(location.href)
  const query = new URLSearchParams(wanted)
  for (const [name, value] of url.searchParams) {
    if (name === "embed" || name === "embed_options") query.append(name, value)
  }
  const search = query.size ? "?" + query : ""
  if (url.search !== search) {
    url.search = search
    history.replaceState(history.state, "", url)
  }
}
