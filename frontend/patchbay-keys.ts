/**
 * The keys that work everywhere: `/` goes to the search, `?` asks the frame for the list of shortcuts. While somebody
 * types, they are letters like any other.
 */
const typing = (event: KeyboardEvent) => {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
    return;
  }
  if (event.key === '/') {
    const search = document.getElementById('search');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === '?') {
    document.querySelector('.pb-shell')?.dispatchEvent(new CustomEvent('patchbay-help'));
  }
});

export {};
