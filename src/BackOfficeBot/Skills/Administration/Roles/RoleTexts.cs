using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Administration.Roles;

internal sealed record RoleTexts
{
    public required string DeputyTitle { get; init; }
    public required string DeputyAsk { get; init; }
    public required Func<string, string, string> StandsIn { get; init; }
    public required string NobodyStandsIn { get; init; }
    public required string Configured { get; init; }
    public required string Title { get; init; }
    public required string NewTitle { get; init; }
    public required string NewAsk { get; init; }
    public required string What { get; init; }
    public required string WhatMissing { get; init; }
    public required Func<StaffRole, string> Role { get; init; }
    public required Func<string, string> ReadsAll { get; init; }
    public required string Who { get; init; }
    public required string WhoHint { get; init; }
    public required string WhoMissing { get; init; }
    public required string For { get; init; }
    public required string ForMissing { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string DaysOnly { get; init; }
    public required string DayUnreadable { get; init; }
    public required string Backwards { get; init; }
    public required string Past { get; init; }
    public required string Themselves { get; init; }
    public required string NotToOneself { get; init; }
    public required string Save { get; init; }
    public required string Give { get; init; }
    public required string End { get; init; }
    public required string Saved { get; init; }
    public required Func<string, string> NotReached { get; init; }
    public required string Already { get; init; }
    public required Func<string, string> Got { get; init; }
    public required Func<string, string> IsStoodInFor { get; init; }
    public required Func<string, string> Taken { get; init; }
    public required Func<string, string> StandsInFor { get; init; }
    public required Func<DateOnly?, DateOnly?, string> Days { get; init; }
    public required Func<string, string> State { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required string ByConfiguration { get; init; }
    public required string Where { get; init; }
    public required string Means { get; init; }
    public required string Back { get; init; }

    public static RoleTexts In(string language) => language == "it" ? It : En;

    public static readonly RoleTexts It = new()
    {
        DeputyTitle = "Chi ti sostituisce",
        DeputyAsk = "Quando manchi, riceve ciò che aspetta te, può decidere al tuo posto e vede ciò che vedi tu. Senza date vale da subito, finché non lo togli.",
        StandsIn = (name, days) => $"Ti sostituisce {name}{days}.", NobodyStandsIn = "Non ti sostituisce nessuno.", Configured = "Così dice la configurazione; se scegli qui, vale la tua scelta.",
        Title = "Ruoli", NewTitle = "Dai un ruolo", NewAsk = "A chi, e che cosa potrà fare?",
        What = "Ruolo", WhatMissing = "Scegli il ruolo.",
        Role = role => role switch { StaffRole.Administrator => "Amministra il bot", StaffRole.Reader => "Vede tutto", _ => "Sostituisce un collega" }, ReadsAll = kind => $"Vede tutto: {kind}",
        Who = "Chi", WhoHint = "Scrivi il nome e scegli", WhoMissing = "Scegli una persona dall'elenco.",
        For = "Chi viene sostituito (solo per un sostituto)", ForMissing = "Scegli chi viene sostituito.",
        From = "Dal (facoltativo)", To = "Al, compreso (facoltativo)", DaysOnly = "Le date valgono solo per un sostituto: toglile, o scegli «Sostituisce un collega».",
        DayUnreadable = "Scegli un giorno dal calendario.", Backwards = "L'ultimo giorno viene prima del primo: correggi una delle due date.", Past = "Questo giorno è già passato: scegline uno da oggi in poi.",
        Themselves = "Nessuno può sostituire sé stesso: scegli un collega.", NotToOneself = "Non puoi dare un ruolo a te: chiedilo a un altro amministratore.",
        Save = "Salva", Give = "Dai un ruolo", End = "Togli",
        Saved = "Fatto: vale da subito, o dal giorno che hai scelto.", NotReached = name => $"{name} non usa ancora il bot: avvisa tu.", Already = "È già così: non è cambiato niente.",
        Got = name => $"{name} ti ha dato questo ruolo.", IsStoodInFor = name => $"{name} ha scelto chi ti sostituisce.", Taken = name => $"{name} ha tolto questo ruolo.",
        StandsInFor = name => $"Sostituisce {name}",
        Days = (from, to) => (from, to) switch
        {
            (null, null) => "", ({ } f, null) => $" dal {When.Day(f, "it")}", (null, { } t) => $" fino a {When.Day(t, "it")}", var (f, t) when f == t => $" {When.Day(f.Value, "it")}", var (f, t) => $" da {When.Day(f.Value, "it")} a {When.Day(t.Value, "it")}",
        },
        State = state => state switch { GivenRoles.Given => "In vigore", RoleKind.Ended => "Finito", HistoryActions.Undone => "Annullato", _ => state },
        Action = action => action switch { GivenRoles.Given => "dato", RoleKind.Ended => "finito", _ => null },
        ByConfiguration = "dalla configurazione", Where = "Ciò che viene dalla configurazione del bot (sezione Staff) si cambia lì.",
        Means = "Chi ha un ruolo e chi l'ha dato resta nella storia.", Back = "Amministrazione",
    };

    public static readonly RoleTexts En = new()
    {
        DeputyTitle = "Who stands in for you",
        DeputyAsk = "While you are away they get what waits for you, can decide in your place and see what you see. Without dates it holds from now on, until you remove it.",
        StandsIn = (name, days) => $"{name} stands in for you{days}.", NobodyStandsIn = "Nobody stands in for you.", Configured = "The configuration says so; what you choose here comes first.",
        Title = "Roles", NewTitle = "Give a role", NewAsk = "Who gets it, and what may they do?",
        What = "Role", WhatMissing = "Choose the role.",
        Role = role => role switch { StaffRole.Administrator => "Administers the bot", StaffRole.Reader => "Sees everything", _ => "Stands in for a colleague" }, ReadsAll = kind => $"Sees everything: {kind}",
        Who = "Who", WhoHint = "Type the name and choose", WhoMissing = "Choose a person from the list.",
        For = "Who is stood in for (of a deputy only)", ForMissing = "Choose who is stood in for.",
        From = "From (optional)", To = "Until, included (optional)", DaysOnly = "Dates are for deputies only: take them out, or choose “Stands in for a colleague”.",
        DayUnreadable = "Choose a day from the calendar.", Backwards = "The last day is before the first: correct one of the two.", Past = "This day is over: choose one from today on.",
        Themselves = "Nobody can stand in for themselves: choose a colleague.", NotToOneself = "You cannot give a role to yourself: ask another administrator.",
        Save = "Save", Give = "Give a role", End = "Remove",
        Saved = "Done: it holds from now on, or from the day you chose.", NotReached = name => $"{name} does not use the bot yet: please tell them yourself.", Already = "It is so already: nothing has changed.",
        Got = name => $"{name} gave you this role.", IsStoodInFor = name => $"{name} chose who stands in for you.", Taken = name => $"{name} removed this role.",
        StandsInFor = name => $"Stands in for {name}",
        Days = (from, to) => (from, to) switch
        {
            (null, null) => "", ({ } f, null) => $" from {When.Day(f, "en")}", (null, { } t) => $" until {When.Day(t, "en")}", var (f, t) when f == t => $" on {When.Day(f.Value, "en")}", var (f, t) => $" from {When.Day(f.Value, "en")} to {When.Day(t.Value, "en")}",
        },
        State = state => state switch { GivenRoles.Given => "In force", RoleKind.Ended => "Ended", HistoryActions.Undone => "Undone", _ => state },
        Action = action => action switch { GivenRoles.Given => "given", RoleKind.Ended => "ended", _ => null },
        ByConfiguration = "by configuration", Where = "What comes from the bot's configuration (section Staff) is changed there.",
        Means = "Who has a role and who gave it stays in the history.", Back = "Administration",
    };
}
