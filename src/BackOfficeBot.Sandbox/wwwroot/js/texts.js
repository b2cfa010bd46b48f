const it = {
  skip: 'Vai al contenuto', chat: 'Chat', calendar: 'Calendario', mail: 'Posta', files: 'File', tasks: 'Attività', faults: 'Guasti', sections: 'Sezioni', chats: 'Chat', teams: 'Team e canali',
  you: 'Sei', switchPerson: 'Cambia persona', language: 'Lingua', theme: 'Tema', light: 'Chiaro', dark: 'Scuro', system: 'Come il sistema',
  employee: 'impiegati', manager: 'responsabili', secretary: 'segreteria', executive: 'direzione', administrator: 'amministrazione di sistema',
  write: 'Scrivi un messaggio', writeGroup: 'Scrivi un messaggio; @ per menzionare', newPost: 'Nuovo post', reply: 'Rispondi', replyTo: (name) => `Risposta a ${name}`, send: 'Invia', attach: 'Allega un file',
  apps: 'Estensioni', foundCard: 'Scheda', search: 'Cerca', typing: (name) => `${name} sta scrivendo…`, edited: 'Modificato', deleted: 'Messaggio eliminato', more: 'Altre azioni', edit: 'Modifica',
  remove: 'Elimina', copy: 'Copia testo', like: 'Mi piace', unlike: 'Non mi piace più', likedBy: (names) => `Piace a ${names}`, save: 'Salva', cancel: 'Annulla', close: 'Chiudi', back: 'Torna alle chat', bot: 'App',
  unread: (n) => `${n} non letti`, failed: 'BackOfficeBot non ha potuto rispondere. Riprova tra poco.', unreachable: 'BackOfficeBot non risponde: non è in esecuzione o non è raggiungibile.',
  late: 'BackOfficeBot non ha risposto in tempo.', cardFailed: 'Qualcosa è andato storto. Riprova.', offline: 'La sandbox non risponde. Nuovo tentativo in corso…',
  addApp: 'Aggiungi app', removeApp: "Rimuovi l'app", appRemoved: "Hai rimosso l'app da questa chat: BackOfficeBot non può scriverti.",
  empty: 'Nessun messaggio. Scrivi «aiuto» per cominciare.', emptyGroup: 'Nessun messaggio. Menziona @BackOfficeBot per chiedere qualcosa.', signIn: 'Accedi', signedIn: 'Accesso completato',
  fileWants: (name) => `BackOfficeBot vuole salvare «${name}» nel tuo OneDrive`, allow: 'Consenti', decline: 'Rifiuta', declined: 'File rifiutato', done: 'Fatto',
  found: (n) => n === 1 ? '1 risultato' : `${n} risultati`, noneFound: 'Nessun risultato', searching: 'Ricerca…', removeChoice: (name) => `Togli ${name}`, dialog: 'Finestra',
  members: (n) => `${n} membri`, today: 'Oggi', previous: 'Settimana precedente', next: 'Settimana successiva', nothing: 'Niente da mostrare.', from: 'Da', to: 'A', noSubject: '(senza oggetto)',
  whose: 'Di chi', away: 'Risposte automatiche', week: 'Settimana', zone: (city) => `Orari di ${city}`, organiser: 'Organizza', invited: 'Partecipanti', where: 'Dove', join: 'Partecipa alla riunione online', allDay: 'Tutto il giorno',
  faultsIntro: 'Fai succedere un guasto e guarda come se la cava il bot.', service: 'Servizio', services: { '*': 'tutti', graph: 'Graph', connector: 'connettore', token: 'servizio dei token', login: 'Entra', assistant: 'assistente', activities: 'attività verso il bot', notifications: 'notifiche di Graph' }, kind: 'Guasto', times: 'Volte (vuoto: finché non lo togli)', path: 'Percorso (facoltativo)', set: 'Provoca il guasto',
  active: 'Guasti attivi', none: 'Nessun guasto.', clearAll: 'Togli tutti', rotate: 'Cambia la chiave di firma', withdraw: 'Revoca il mio consenso', ok: 'Fatto.',
  kinds: { Throttle: '429, troppe richieste', ServerError: 'errore 5xx', Timeout: 'nessuna risposta', Slow: 'risposta lenta', Drop: 'connessione interrotta', Duplicate: 'attività doppia', Late: 'attività in ritardo', ContentFilter: 'filtro dei contenuti', Refusal: 'rifiuto', Nonsense: 'risposta senza senso', WrongSchema: 'schema sbagliato', Obey: 'obbedisce ai dati' },
  responses: { none: 'nessuna risposta', notResponded: 'nessuna risposta', accepted: 'accettato', declined: 'rifiutato', tentativelyAccepted: 'forse', organizer: 'organizza' },
  understood: 'Cosa ha capito', understoodAs: 'Capito:', runnerUp: 'altrimenti', notUnderstood: 'Ora non riesco a mostrare che cosa è stato capito.',
  results: 'Risultati', moreResults: 'Altri risultati', newTask: 'Nuova attività', due: 'Scadenza', important: 'Importante', add: 'Aggiungi', upload: 'Carica un file', uploaded: (name) => `${name} è stato caricato.`, notDone: 'Non è riuscito. Riprova.',
  commands: 'Suggerimenti', suggestions: 'Risposte suggerite', mentions: 'Persone da menzionare', notFound: 'Questa persona non esiste in ufficio. Scegline una:', conversation: 'Messaggi',
};

const en = {
  skip: 'Skip to content', chat: 'Chat', calendar: 'Calendar', mail: 'Mail', files: 'Files', tasks: 'Tasks', faults: 'Faults', sections: 'Sections', chats: 'Chats', teams: 'Teams and channels',
  you: 'You are', switchPerson: 'Switch person', language: 'Language', theme: 'Theme', light: 'Light', dark: 'Dark', system: 'Like the system',
  employee: 'employees', manager: 'managers', secretary: 'secretaries', executive: 'executives', administrator: 'administrators',
  write: 'Type a message', writeGroup: 'Type a message; @ to mention', newPost: 'New post', reply: 'Reply', replyTo: (name) => `Reply to ${name}`, send: 'Send', attach: 'Attach a file',
  apps: 'Extensions', foundCard: 'Card', search: 'Search', typing: (name) => `${name} is typing…`, edited: 'Edited', deleted: 'Message deleted', more: 'More actions', edit: 'Edit',
  remove: 'Delete', copy: 'Copy text', like: 'Like', unlike: 'Take back the like', likedBy: (names) => `Liked by ${names}`, save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back to chats', bot: 'App',
  unread: (n) => `${n} unread`, failed: 'BackOfficeBot could not answer. Try again in a moment.', unreachable: 'BackOfficeBot does not answer: it is not running or cannot be reached.',
  late: 'BackOfficeBot did not answer in time.', cardFailed: 'Something went wrong. Try again.', offline: 'The sandbox does not answer. Trying again…',
  addApp: 'Add app', removeApp: 'Remove the app', appRemoved: 'You removed the app from this chat: BackOfficeBot cannot write to you.',
  empty: 'No messages. Type “help” to begin.', emptyGroup: 'No messages. Mention @BackOfficeBot to ask for something.', signIn: 'Sign in', signedIn: 'You are signed in',
  fileWants: (name) => `BackOfficeBot would like to save “${name}” to your OneDrive`, allow: 'Allow', decline: 'Decline', declined: 'File declined', done: 'Done',
  found: (n) => n === 1 ? '1 result' : `${n} results`, noneFound: 'No results', searching: 'Searching…', removeChoice: (name) => `Remove ${name}`, dialog: 'Dialog',
  members: (n) => `${n} members`, today: 'Today', previous: 'Previous week', next: 'Next week', nothing: 'Nothing to show.', from: 'From', to: 'To', noSubject: '(no subject)',
  whose: 'Whose', away: 'Automatic replies', week: 'Week', zone: (city) => `${city} time`, organiser: 'Organiser', invited: 'Attendees', where: 'Where', join: 'Join the online meeting', allDay: 'All day',
  faultsIntro: 'Make something fail and see how the bot copes.', service: 'Service', services: { '*': 'all', graph: 'Graph', connector: 'connector', token: 'token service', login: 'Entra', assistant: 'assistant', activities: 'activities to the bot', notifications: 'notifications of Graph' }, kind: 'Fault', times: 'Times (empty: until you take it back)', path: 'Path (optional)', set: 'Cause the fault',
  active: 'Active faults', none: 'No faults.', clearAll: 'Take all back', rotate: 'Rotate the signing key', withdraw: 'Withdraw my consent', ok: 'Done.',
  kinds: { Throttle: '429, too many requests', ServerError: '5xx error', Timeout: 'no answer', Slow: 'slow answer', Drop: 'dropped connection', Duplicate: 'activity sent twice', Late: 'activity sent late', ContentFilter: 'content filter', Refusal: 'refusal', Nonsense: 'nonsense', WrongSchema: 'wrong schema', Obey: 'obeys the data' },
  responses: { none: 'no answer', notResponded: 'no answer', accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'tentative', organizer: 'organiser' },
  understood: 'What it understood', understoodAs: 'Understood:', runnerUp: 'else', notUnderstood: 'What was understood cannot be shown at the moment.',
  results: 'Results', moreResults: 'More results', newTask: 'New task', due: 'Due', important: 'Important', add: 'Add', upload: 'Upload a file', uploaded: (name) => `${name} was uploaded.`, notDone: 'It did not work. Try again.',
  commands: 'Suggestions', suggestions: 'Suggested replies', mentions: 'People to mention', notFound: 'Nobody of that name works here. Choose somebody:', conversation: 'Messages',
};

export let language = 'it';
export let t = it;

export function setLanguage(code) {
  language = code;
  t = code === 'it' ? it : en;
  document.documentElement.lang = code;
}

/** A text of the app's manifest in the person's language. */
export const inLanguage = (command, text) => command[`${text}s`]?.[language] ?? command[text];

const locale = () => language === 'it' ? 'it-IT' : 'en-GB';
let zone = 'Europe/Rome';
export const setZone = (name) => { zone = name; };
export const time = (date) => new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(date));
export const day = (date) => new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(new Date(date));
