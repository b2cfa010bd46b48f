using System.Globalization;
using BackOfficeBot.AppPackage;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;

namespace BackOfficeBot.Operation;

/// What the commands for administrators say.
internal sealed record OperationTexts
{
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Usage { get; init; }
    public required Func<string, string> NoValue { get; init; }
    public required Func<string, string> WrongLanguage { get; init; }
    public required string NoDatabase { get; init; }
    public required Func<string, IReadOnlyList<string>, string> NoOrganisation { get; init; }
    public required Func<string, string> NoCommand { get; init; }
    public required string Help { get; init; }

    /// What a command does.
    public required Func<string, string> About { get; init; }
    public required Func<string, string> NoFolder { get; init; }

    public required Func<int, int, int, string> Verified { get; init; }

    public required string OnlySqlite { get; init; }
    public required Func<string, string> NoFile { get; init; }
    public required Func<string, string> NotOurs { get; init; }
    public required Func<string, string> IsThere { get; init; }
    public required Func<string, string> IsItself { get; init; }
    public required Func<string, string, string> Damaged { get; init; }
    public required Func<string, DatabaseFacts, long, string, string> BackedUp { get; init; }
    public required string WhichBackup { get; init; }
    public required string NewerVersion { get; init; }
    public required string Running { get; init; }
    public required Func<DateTimeOffset, DateTimeOffset?, string> Newer { get; init; }
    public required Func<string, string> KeptBeside { get; init; }
    public required Func<string, DatabaseFacts, string> Restored { get; init; }

    public required string WhichOrganisation { get; init; }
    public required string EverythingIsAll { get; init; }
    public required Func<string, string> NoKind { get; init; }
    public required Func<string, IReadOnlyList<string>, string> NoneOfKind { get; init; }
    public required Func<string, string> NoDay { get; init; }
    public required string ToBeforeFrom { get; init; }
    public required Func<string, ExportManifest, string, string> Exported { get; init; }

    public required Func<PurgeFound, string> Found { get; init; }
    public required Func<Purged, string> Purged { get; init; }

    public static OperationTexts In(string language) => language == "it" ? It : En;

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Rows(ExportManifest pack) => string.Join(", ", pack.Files.Where(f => f.Name.EndsWith(".jsonl", StringComparison.Ordinal)).Select(f => $"{Path.GetFileNameWithoutExtension(f.Name)} {f.Rows}"));

    private static string At(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "–";

    private static readonly OperationTexts It = new()
    {
        Unknown = word => $"Non conosco «{word}».",
        Usage = usage => $"Si scrive: {usage}",
        NoValue = name => $"{name} ha bisogno di un valore.",
        WrongLanguage = value => $"--language può essere it o en, non «{value}».",
        NoDatabase = "Qui non c’è un database di questa versione. Controlla Storage:Path o ConnectionStrings:Office; uno più vecchio viene aggiornato all’avvio del bot.",
        NoOrganisation = (named, all) => $"L’organizzazione «{named}» non ha registrazioni. Ci sono: {(all.Count == 0 ? "nessuna" : string.Join(", ", all))}.",
        NoCommand = names => $"Questo comando non c’è. Ci sono: {names}; «help» li spiega. Senza comando parte il bot.",
        Help = "Senza comando parte il bot. I comandi prendono le sue impostazioni (--Storage:Path=…, variabili come Storage__Path, appsettings.json) e finiscono con 0 se va bene, con 1 se qualcosa non va, con 2 se non si è potuto fare:",
        About = name => name switch
        {
            CheckCommand.Name => "dice che cosa non va in impostazioni, database, Redis, Bot Service, Graph e pacchetto, e che cosa fare; non cambia nulla",
            HealthCommand.Name => "chiede al bot in funzione a quell’indirizzo se risponde: 0 sì, 1 no",
            ManifestCommand.Name => "crea il pacchetto dell’app per Teams",
            UnderstandCommand.Name => "mostra che cosa capisce di ogni frase",
            VerifyCommand.Name => "controlla che le registrazioni siano come dice la loro storia; non cambia nulla",
            BackupCommand.Name => "copia il database SQLite, anche mentre il bot è in funzione",
            RestoreCommand.Name => "rimette una di quelle copie, e tiene da parte quello che c’era",
            ExportCommand.Name => "scrive in un file zip le registrazioni di un’organizzazione con la loro storia",
            _ => "dice che cosa ha superato il tempo di conservazione (sezione Retention); con --yes ne cancella il contenuto",
        },
        NoFolder = folder => $"La cartella {folder} non c’è. Creala, o scegline un’altra.",
        Verified = (records, events, findings) => $"{records} registrazioni, {events} eventi, {findings} anomalie.",
        OnlySqlite = "Questo comando vale per SQLite. PostgreSQL si copia con pg_dump e si ripristina con pg_restore: vedi infra/operation/backup.md.",
        NoFile = path => $"{path} non c’è.",
        NotOurs = path => $"{path} non è un database di questo bot.",
        IsThere = path => $"{path} c’è già. Scegli un altro nome, o aggiungi --force per sostituirlo.",
        IsItself = path => $"{path} è il database del bot. Scegli un altro nome per la copia.",
        Damaged = (path, cause) => $"{path} è danneggiato: {cause}",
        BackedUp = (path, facts, bytes, sha) => $"{path}: {facts.Records} registrazioni, {facts.Events} eventi, {facts.Keys} chiavi, l’ultimo evento del {At(facts.Last)}; {bytes} byte, SHA-256 {sha}. Integrità controllata.",
        WhichBackup = "Indica quale copia ripristinare.",
        NewerVersion = "La copia è di una versione più nuova del bot. Ripristinala con quella.",
        Running = "Il bot è in funzione su questo database. Fermalo; oppure aggiungi --force e riavvialo subito dopo.",
        Newer = (there, backup) => $"Quello che c’è è più recente ({At(there)}) della copia ({At(backup)}): quel che è successo dopo andrebbe perso. Aggiungi --force se è quello che vuoi.",
        KeptBeside = path => $"Quello che c’era resta in {path}.",
        Restored = (path, facts) => $"{path}: {facts.Records} registrazioni, {facts.Events} eventi, {facts.Keys} chiavi, l’ultimo evento del {At(facts.Last)}. Integrità controllata.",
        WhichOrganisation = "Indica di quale organizzazione.",
        EverythingIsAll = "--everything vale per tutta l’organizzazione: lascia via --kind, --from e --to.",
        NoKind = kind => $"«{kind}» non è un tipo di registrazione, come CALL o TASK.",
        NoneOfKind = (kind, there) => $"Di {kind} questa organizzazione non ha registrazioni. Ci sono: {string.Join(", ", there)}.",
        NoDay = text => $"«{text}» non è un giorno: si scrive come 2026-11-24.",
        ToBeforeFrom = "--to viene prima di --from.",
        Exported = (path, pack, sha) => $"{path}: {Rows(pack)}. Storia: {pack.History.Findings.Count} anomalie. SHA-256 {sha}; quella di ogni file è in manifest.json.",
        Found = found => $"  {found.Reference} " + found.Verdict switch
        {
            PurgeVerdict.Goes => $"conclusa il {Day(found.Closed)}: conservata {found.Months} mesi",
            PurgeVerdict.Held => $"resta: vincolo «{found.Keeper}»",
            PurgeVerdict.Linked => $"resta: {found.Keeper}, a cui è legata, è aperta",
            _ => "resta: è cambiata nel frattempo",
        },
        Purged = done => done.IsMeant
            ? $"{done.Organisation}: {done.Gone} cancellate, {done.Held} sotto vincolo, {done.Linked} legate a qualcosa di aperto.{(done.Deletion is null ? "" : $" È scritto in {done.Deletion}.")}"
            : $"{done.Organisation}: {done.Gone} da cancellare, {done.Held} sotto vincolo, {done.Linked} legate a qualcosa di aperto. Non è cambiato nulla: con --yes si cancella.",
    };

    private static readonly OperationTexts En = new()
    {
        Unknown = word => $"\"{word}\" is not known.",
        Usage = usage => $"It is written: {usage}",
        NoValue = name => $"{name} needs a value.",
        WrongLanguage = value => $"--language may be it or en, not \"{value}\".",
        NoDatabase = "There is no database of this version. Check Storage:Path or ConnectionStrings:Office; an older one is brought up to date when the bot starts.",
        NoOrganisation = (named, all) => $"The organisation \"{named}\" has no records. There are: {(all.Count == 0 ? "none" : string.Join(", ", all))}.",
        NoCommand = names => $"There is no such command. There are: {names}; \"help\" explains them. Without one the bot starts.",
        Help = "Without a command the bot starts. Commands take its settings (--Storage:Path=…, variables such as Storage__Path, appsettings.json) and end with 0 where all is well, with 1 where something is wrong, with 2 where it could not be done:",
        About = name => name switch
        {
            CheckCommand.Name => "says what is wrong with settings, database, Redis, Bot Service, Graph and app package, and what to do; changes nothing",
            HealthCommand.Name => "asks the bot that runs at this address whether it answers: 0 yes, 1 no",
            ManifestCommand.Name => "makes the app package for Teams",
            UnderstandCommand.Name => "shows what is understood of each sentence",
            VerifyCommand.Name => "checks that the records are what their histories say; changes nothing",
            BackupCommand.Name => "copies the SQLite database, also while the bot runs",
            RestoreCommand.Name => "puts such a copy back, and keeps what stood there",
            ExportCommand.Name => "writes the records of an organisation with their histories into a zip",
            _ => "says what has been kept long enough (section Retention); with --yes its content is erased",
        },
        NoFolder = folder => $"The folder {folder} is not there. Make it, or choose another one.",
        Verified = (records, events, findings) => $"{records} records, {events} events, {findings} findings.",
        OnlySqlite = "This command is for SQLite. PostgreSQL is copied with pg_dump and put back with pg_restore: see infra/operation/backup.md.",
        NoFile = path => $"{path} is not there.",
        NotOurs = path => $"{path} is no database of this bot.",
        IsThere = path => $"{path} is there already. Choose another name, or add --force to replace it.",
        IsItself = path => $"{path} is the bot's own database. Choose another name for the copy.",
        Damaged = (path, cause) => $"{path} is damaged: {cause}",
        BackedUp = (path, facts, bytes, sha) => $"{path}: {facts.Records} records, {facts.Events} events, {facts.Keys} keys, the last event of {At(facts.Last)}; {bytes} bytes, SHA-256 {sha}. Its integrity was checked.",
        WhichBackup = "Say which backup to restore.",
        NewerVersion = "The backup is of a newer version of the bot. Restore it with that one.",
        Running = "The bot runs on this database. Stop it; or add --force, and restart it right after.",
        Newer = (there, backup) => $"What stands there is newer ({At(there)}) than the backup ({At(backup)}): what happened since would be lost. Add --force if that is what you want.",
        KeptBeside = path => $"What stood there is kept as {path}.",
        Restored = (path, facts) => $"{path}: {facts.Records} records, {facts.Events} events, {facts.Keys} keys, the last event of {At(facts.Last)}. Its integrity was checked.",
        WhichOrganisation = "Say of which organisation.",
        EverythingIsAll = "--everything is of the whole organisation: leave out --kind, --from and --to.",
        NoKind = kind => $"\"{kind}\" is no kind of record, such as CALL or TASK.",
        NoneOfKind = (kind, there) => $"This organisation has no records of the kind {kind}. There are: {string.Join(", ", there)}.",
        NoDay = text => $"\"{text}\" is no day: it is written like 2026-11-24.",
        ToBeforeFrom = "--to is before --from.",
        Exported = (path, pack, sha) => $"{path}: {Rows(pack)}. History: {pack.History.Findings.Count} findings. SHA-256 {sha}; that of each file stands in manifest.json.",
        Found = found => $"  {found.Reference} " + found.Verdict switch
        {
            PurgeVerdict.Goes => $"over since {Day(found.Closed)}: {found.Rule}",
            PurgeVerdict.Held => $"stays: hold \"{found.Keeper}\"",
            PurgeVerdict.Linked => $"stays: {found.Keeper}, with which it is linked, is open",
            _ => "stays: it has changed meanwhile",
        },
        Purged = done => done.IsMeant
            ? $"{done.Organisation}: {done.Gone} erased, {done.Held} on hold, {done.Linked} linked with something open.{(done.Deletion is null ? "" : $" {done.Deletion} tells of it.")}"
            : $"{done.Organisation}: {done.Gone} would be erased, {done.Held} on hold, {done.Linked} linked with something open. Nothing was changed: --yes does it.",
    };
}
