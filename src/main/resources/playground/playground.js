'use strict';
// What htmx does not do: the stream of messages, the completion list, dialogs, the reader's own clock and colours.
// It is loaded before the page is drawn, so that chosen colours are there from the start.
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Colours

  const THEME = 'hotseat.theme';
  const theme = () => {
    try {
      return localStorage.getItem(THEME) || 'auto';
    } catch {
      return 'auto';
    }
  };
  const paint = chosen => {
    if (chosen === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = chosen;
    }
    all('[data-theme-choice]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.themeChoice === chosen)));
  };
  paint(theme());

  addEventListener('DOMContentLoaded', () => {
    const log = one('#log');
    const messages = one('#messages');
    const field = one('#text');
    const compose = one('#compose');
    const list = one('#suggestions');
    const more = one('#more');
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const base = location.pathname;

    paint(theme());
    all('[data-theme-choice]').forEach(button =>
      button.addEventListener('click', () => {
        try {
          localStorage.setItem(THEME, button.dataset.themeChoice);
        } catch {
          // Kept for this page alone.
        }
        paint(button.dataset.themeChoice);
      }));

    // The reader's own clock

    const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
    const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
    const countDown = time => {
      const seconds = Math.ceil((new Date(time.dateTime) - Date.now()) / 1000);
      time.textContent = seconds <= 0 ? 'now' : seconds === 1 ? 'in 1 second' : `in ${seconds} seconds`;
    };
    setInterval(() => all('time[data-countdown]').forEach(countDown), 1000);
    const localise = element => all('time[datetime]:not([data-countdown])', element).forEach(time => {
      const at = new Date(time.dateTime);
      time.textContent = (time.dataset.clock === undefined ? day : clock).format(at);
      time.title = day.format(at);
    });

    // Messages

    const MOST = 300;
    let following = 0; // until when the answer to what was just done is expected
    let gliding = 0; // until when the page scrolls by itself
    let pinned = true; // whether the newest message is what the reader looks at
    const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const toEnd = (behavior = 'instant') => {
      pinned = true;
      more.hidden = true;
      gliding = Date.now() + 1000;
      log.scrollTo({ top: log.scrollHeight, behavior });
    };
    const show = item => {
      const behavior = still.matches ? 'instant' : 'smooth';
      if (item.offsetHeight > log.clientHeight * 0.9) {
        pinned = false;
        gliding = Date.now() + 1000;
        item.scrollIntoView({ block: 'start', behavior });
      } else {
        toEnd(behavior);
      }
    };
    ['wheel', 'touchmove', 'keydown', 'pointerdown'].forEach(type =>
      log.addEventListener(type, () => { gliding = 0; }, { passive: true }));
    log.addEventListener('scrollend', () => { gliding = 0; });
    log.addEventListener('scroll', () => {
      if (atEnd()) {
        pinned = true;
        more.hidden = true;
      } else if (gliding < Date.now()) {
        pinned = false;
      }
    }, { passive: true });
    new ResizeObserver(() => pinned && toEnd()).observe(log);

    /** Runs a change of the page and puts the focus back where it was, or as near as there still is something. */
    const keepingFocus = (within, change) => {
      const focused = document.activeElement;
      const message = within.contains(focused) && focused.closest('[data-message]');
      const component = message && focused.closest('[data-component]')?.dataset.component;
      change();
      if (!message || document.contains(focused)) {
        return;
      }
      const article = one(`[data-message="${CSS.escape(message.dataset.message)}"]`);
      const same = component && article && one(`[data-component="${CSS.escape(component)}"]:not(:disabled)`, article);
      (same || (article && one('button:not(:disabled)', article)) || article || field).focus({ preventScroll: true });
    };

    const parsed = html => {
      const template = document.createElement('template');
      template.innerHTML = html;
      return template.content;
    };

    const put = html => {
      const item = parsed(html).firstElementChild;
      const old = document.getElementById(item.id);
      if (old) {
        const replies = one('[data-thread] > ol', old);
        if (replies) {
          one('[data-thread] > ol', item)?.replaceChildren(...replies.children);
        }
        keepingFocus(old, () => old.replaceWith(item));
      } else {
        const thread = item.dataset.within && document.getElementById('t-' + item.dataset.within);
        (thread || messages).append(item);
        item.classList.add('new');
      }
      ready(item);
      if (old) {
        return;
      }
      if (pinned || following > Date.now()) {
        show(item);
      } else {
        more.hidden = false;
      }
      while (messages.children.length > MOST) {
        messages.firstElementChild.remove();
      }
    };

    const ready = element => {
      localise(element);
      htmx.process(element);
      all('img', element).forEach(img => img.addEventListener('load', () => pinned && toEnd(), { once: true }));
    };

    const events = {
      ready: () => {
        pause = 1000;
        connected(true);
      },
      message: put,
      gone: id => {
        const item = document.getElementById('m-' + id);
        if (item) {
          const neighbour = item.previousElementSibling || item.nextElementSibling;
          const focused = item.contains(document.activeElement);
          item.remove();
          if (focused) {
            ((neighbour && one('[data-message]', neighbour)) || field).focus({ preventScroll: true });
          }
        }
      },
      all: html => {
        log.setAttribute('aria-busy', 'true');
        keepingFocus(messages, () => messages.replaceChildren(parsed(html)));
        ready(messages);
        log.removeAttribute('aria-busy');
        toEnd();
      },
      elsewhere: place => {
        const dot = one(`#side [data-place="${CSS.escape(place)}"] .unread`);
        if (dot) {
          dot.hidden = false;
        }
      },
    };

    // The stream. A window that nobody looks at lets go of it after a while: a browser has few connections for a host.

    let source;
    let mark = document.body.dataset.mark;
    let pause = 1000;
    let timer;
    const connected = (is, words = is ? '' : 'Reconnecting…') => {
      const state = one('#connection');
      state.dataset.connected = String(is);
      if (state.textContent !== words) {
        state.textContent = words;
      }
    };
    const listen = () => {
      clearTimeout(timer);
      if (source && source.readyState !== EventSource.CLOSED) {
        return;
      }
      source = new EventSource(base + 'live?mark=' + encodeURIComponent(mark));
      source.onerror = () => {
        connected(false);
        if (source.readyState === EventSource.CLOSED) {
          timer = setTimeout(listen, pause);
          pause = Math.min(pause * 2, 30000);
        }
      };
      for (const [name, change] of Object.entries(events)) {
        source.addEventListener(name, event => {
          mark = event.lastEventId || mark;
          change(event.data);
        });
      }
    };
    document.addEventListener('visibilitychange', () => {
      clearTimeout(timer);
      if (document.hidden) {
        timer = setTimeout(() => {
          source?.close();
          connected(false, '');
        }, 20000);
      } else {
        listen();
      }
    });
    addEventListener('pagehide', () => source?.close());
    addEventListener('pageshow', event => event.persisted && listen());

    more.addEventListener('click', () => {
      toEnd();
      field.focus();
    });

    // Trouble

    const complain = words => {
      const dialog = one('dialog[open]');
      (dialog ? one('#form-refusal', dialog) : one('#alert')).textContent = words;
    };
    let sent = '';
    const giveBack = () => {
      if (sent && !field.value) {
        field.value = sent;
      }
      sent = '';
    };
    document.addEventListener('htmx:beforeRequest', event => {
      one('#alert').textContent = '';
      following = Infinity;
      if (event.target === compose) {
        sent = field.value;
        field.value = '';
        close();
      }
    });
    document.addEventListener('htmx:afterRequest', event => {
      following = Date.now() + 500; // the stream may be a little behind the answer
      if (event.detail.successful && event.target === compose) {
        sent = '';
      }
    });
    document.addEventListener('htmx:responseError', event => {
      const plain = event.detail.xhr.getResponseHeader('Content-Type')?.startsWith('text/plain');
      complain(plain ? event.detail.xhr.responseText : 'That did not work. Please try again.');
      giveBack();
    });
    for (const failure of ['htmx:sendError', 'htmx:timeout']) {
      document.addEventListener(failure, () => {
        complain('Hotseat cannot be reached. Is it still running? Try again in a moment.');
        giveBack();
      });
    }

    // Completion: the server knows what comes next, this moves through it

    let active = -1;
    let asked = 0;
    let answered = '';
    let soon;
    const typed = () => field.value.slice(0, field.selectionStart);
    const options = () => all('[role=option]', list);
    const close = () => {
      clearTimeout(soon);
      asked++;
      answered = '';
      active = -1;
      list.hidden = true;
      list.replaceChildren();
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    };
    const choose = index => {
      const entries = options();
      active = index;
      entries.forEach((entry, i) => entry.setAttribute('aria-selected', String(i === index)));
      if (index < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', entries[index].id);
        entries[index].scrollIntoView({ block: 'nearest' });
      }
    };
    const suggest = async () => {
      clearTimeout(soon);
      const text = typed();
      if (!text.startsWith('/')) {
        close();
        return;
      }
      const number = ++asked;
      let html = '';
      try {
        const answer = await fetch(base + 'complete?text=' + encodeURIComponent(text));
        html = answer.ok ? await answer.text() : '';
      } catch {
        // No suggestions, then: sending will say what is wrong.
      }
      if (number !== asked) {
        return;
      }
      if (!html) {
        close();
        return;
      }
      answered = text;
      list.replaceChildren(parsed(html));
      list.hidden = false;
      list.scrollTop = 0;
      field.setAttribute('aria-expanded', 'true');
      const entries = options();
      const complete = entries.some(entry => entry.dataset.line.trim() === text.trim());
      choose(entries[0].dataset.kind === 'command' && !complete ? 0 : -1);
    };
    const take = entry => {
      const rest = field.value.slice(field.selectionStart);
      field.value = entry.dataset.line + rest.trimStart();
      field.setSelectionRange(entry.dataset.line.length, entry.dataset.line.length);
      suggest();
    };
    field.addEventListener('input', () => {
      one('#alert').textContent = '';
      clearTimeout(soon);
      soon = setTimeout(suggest, 60);
    });
    field.addEventListener('keydown', async event => {
      if (event.isComposing) {
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const wanted = step || (event.key === 'Tab' && !event.shiftKey && field.value);
      if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && active >= 0 && answered === typed()) {
        event.preventDefault();
        take(options()[active]);
      } else if (wanted && typed().startsWith('/') && (options().length || step || answered !== typed())) {
        event.preventDefault();
        if (answered !== typed()) {
          await suggest();
        }
        const entries = options();
        if (entries.length && step) {
          choose(active < 0 && step < 0 ? entries.length - 1 : (active + step + entries.length) % entries.length);
        } else if (entries.length) {
          take(entries[Math.max(active, 0)]);
        }
      }
    });
    field.addEventListener('blur', close);
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const entry = event.target.closest('[role=option]');
      if (entry) {
        take(entry);
      }
    });
    document.addEventListener('click', event => {
      const example = event.target.closest('[data-example]');
      if (example) {
        field.value = example.dataset.example;
        field.focus();
        compose.requestSubmit();
      }
    });
    document.addEventListener('keydown', event => {
      const elsewhere = !event.target.closest('input, textarea, select, dialog');
      if (event.key === '/' && elsewhere && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        field.focus();
        if (!field.value) {
          field.value = '/';
          suggest();
        }
      }
    });

    // Forms

    document.addEventListener('htmx:afterSwap', event => {
      localise(event.target);
      if (event.target.id === 'dialogs') {
        one('dialog', event.target)?.showModal();
      }
    });
    document.addEventListener('form-done', () => one('dialog[open]')?.close());
    document.addEventListener('close', event => event.target.matches('dialog') && event.target.remove(), true);
    document.addEventListener('click', event => event.target.closest('[data-close]')?.closest('dialog')?.close());

    const LARGEST_FILE = 1048576;
    const hidden = (form, name, value) => {
      one(`input[name="${CSS.escape(name)}"]`, form)?.remove();
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value });
      form.append(input);
    };
    document.addEventListener('change', event => {
      const input = event.target.closest('[data-file-field]');
      if (!input) {
        return;
      }
      const file = input.files[0];
      const submit = one('[data-submit]', input.form);
      const large = file && file.size > LARGEST_FILE;
      input.setCustomValidity(large ? 'This file is larger than 1 MB.' : '');
      ['file.', 'name.'].forEach(prefix => one(`input[name="${prefix}${input.dataset.fileField}"]`, input.form)?.remove());
      if (!file || large) {
        input.reportValidity();
        return;
      }
      submit.disabled = true;
      const reader = new FileReader();
      reader.onload = () => {
        const content = reader.result.slice(reader.result.indexOf(',') + 1);
        hidden(input.form, 'file.' + input.dataset.fileField, content.replaceAll('+', '-').replaceAll('/', '_'));
        hidden(input.form, 'name.' + input.dataset.fileField, file.name);
      };
      reader.onerror = () => complain('The file could not be read.');
      reader.onloadend = () => {
        submit.disabled = false;
      };
      reader.readAsDataURL(file);
    });

    // The side that slides in on a narrow screen

    const side = one('#side');
    const menu = one('#menu');
    const open = is => {
      document.body.classList.toggle('side-open', is);
      menu.setAttribute('aria-expanded', String(is));
      one('main').inert = is;
      (is ? one('a[aria-current]', side) : menu).focus();
    };
    const isOpen = () => document.body.classList.contains('side-open');
    menu.addEventListener('click', event => {
      event.stopPropagation();
      open(true);
    });
    document.addEventListener('click', event => {
      if (isOpen() && (!side.contains(event.target) || event.target.closest('[data-close-side]'))) {
        open(false);
      }
    });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && isOpen()) {
        open(false);
      }
    });
    matchMedia('(min-width: 48.01rem)').addEventListener('change', wide => wide.matches && isOpen() && open(false));

    ready(messages);
    toEnd();
    listen();
    if (matchMedia('(hover: hover)').matches) {
      field.focus();
    }
  });
})();
