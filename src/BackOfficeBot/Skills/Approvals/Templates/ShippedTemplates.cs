namespace BackOfficeBot.Skills.Approvals.Templates;

/// What every office asks for, as it stands without a word of configuration.
internal static class ShippedTemplates
{
    public static IReadOnlyList<TemplateOptions> All() => [Leave(), Purchase(), Expense(), Document(), Free()];

    private static TemplateOptions Leave() => new()
    {
        Id = "leave", It = "Ferie e permessi", En = "Leave",
        Words = ["ferie", "permess", "vacanz", "congedo", "leave", "holiday", "vacation", "time off", "day off", "days off", "week off", "weeks off", "morning off", "afternoon off", "tomorrow off", "monday off", "tuesday off", "wednesday off", "thursday off", "friday off", "pto",
            "giorno libero", "giorni liberi", "mattina libera", "pomeriggio libero", "domani libero", "lunedì libero", "martedì libero", "mercoledì libero", "giovedì libero", "venerdì libero"],
        Fields =
        [
            new()
            {
                Id = "type", Type = FieldType.Choice, It = "Tipo", En = "Kind", Required = true,
                Choices = [new() { Id = "holiday", It = "Ferie", En = "Annual leave" }, new() { Id = "permit", It = "Permesso", En = "Time off" }, new() { Id = "unpaid", It = "Non retribuito", En = "Unpaid" }],
            },
            new() { Id = "days", Type = FieldType.Range, It = "Giorni", En = "Days", Required = true, NotPast = true, Min = 1, Max = 60 },
            new() { Id = "hours", Type = FieldType.Number, It = "Ore, se è meno di un giorno", En = "Hours, if less than a day", Min = 0.5m, Max = 8 },
            new() { Id = "note", Type = FieldType.Text, It = "Note", En = "Notes", Lines = true, Longest = 500 },
        ],
        Steps = [new() { Who = StepWho.Manager }],
        Bulk = true,
    };

    private static TemplateOptions Purchase() => new()
    {
        Id = "purchase", It = "Acquisto", En = "Purchase",
        Words = ["acquist", "compr", "ordin", "preventiv", "fornitur", "spesa", "purchas", "buy", "order", "quote", "spend"],
        Fields =
        [
            new() { Id = "what", Type = FieldType.Text, It = "Che cosa", En = "What", Required = true },
            new() { Id = "amount", Type = FieldType.Money, It = "Importo in euro", En = "Amount in euros", Required = true, Min = 0.01m, Max = 10_000_000 },
            new() { Id = "supplier", Type = FieldType.Text, It = "Fornitore", En = "Supplier", Voids = true },
            new() { Id = "needed", Type = FieldType.Date, It = "Serve entro", En = "Needed by", NotPast = true },
            new() { Id = "file", Type = FieldType.File, It = "Preventivo", En = "Quote" },
            new() { Id = "note", Type = FieldType.Text, It = "Perché serve", En = "Why it is needed", Lines = true, Longest = 500 },
        ],
        Steps = [new() { Who = StepWho.Chosen }, new() { Who = StepWho.Authority, Over = 500 }],
        Bulk = true, BulkUpTo = 500,
    };

    private static TemplateOptions Expense() => new()
    {
        Id = "expense", It = "Rimborso spese", En = "Expense refund",
        Words = ["rimbors", "nota spese", "note spese", "trasfert", "scontrin", "expens", "refund", "reimburs", "receipt"],
        Fields =
        [
            new() { Id = "what", Type = FieldType.Text, It = "Per che cosa", En = "For what", Required = true },
            new() { Id = "amount", Type = FieldType.Money, It = "Importo in euro", En = "Amount in euros", Required = true, Min = 0.01m, Max = 100_000 },
            new() { Id = "days", Type = FieldType.Range, It = "Giorni della spesa", En = "Days of the expense", Required = true, Past = true, Max = 60 },
            new() { Id = "file", Type = FieldType.File, It = "Ricevute", En = "Receipts" },
            new() { Id = "note", Type = FieldType.Text, It = "Note", En = "Notes", Lines = true, Longest = 500 },
        ],
        Steps = [new() { Who = StepWho.Manager }, new() { Who = StepWho.Authority, Over = 500 }],
        Bulk = true, BulkUpTo = 200,
    };

    private static TemplateOptions Document() => new()
    {
        Id = "document", It = "Rilascio di un documento", En = "Document release",
        Words = ["rilasci", "pubblic", "document", "contratt", "verbal", "procedur", "firm", "releas", "publish", "contract", "policy", "sign off"],
        Fields =
        [
            new() { Id = "what", Type = FieldType.Text, It = "Documento", En = "Document", Required = true },
            new() { Id = "version", Type = FieldType.Text, It = "Versione", En = "Version", Longest = 30, Voids = true },
            new() { Id = "file", Type = FieldType.File, It = "File", En = "File", Required = true },
            new()
            {
                Id = "reach", Type = FieldType.Choice, It = "Per chi", En = "For whom", Required = true,
                Choices = [new() { Id = "inside", It = "Solo interno", En = "Inside only" }, new() { Id = "clients", It = "Clienti e fornitori", En = "Clients and suppliers" }, new() { Id = "public", It = "Pubblico", En = "Public" }],
            },
            new() { Id = "from", Type = FieldType.Date, It = "Da quando", En = "From when", NotPast = true },
            new() { Id = "note", Type = FieldType.Text, It = "Note", En = "Notes", Lines = true, Longest = 500 },
        ],
        Steps = [new() { Who = StepWho.Chosen, Needs = StepNeeds.All }, new() { Who = StepWho.Manager }],
    };

    private static TemplateOptions Free() => new()
    {
        Id = "free", It = "Richiesta libera", En = "Free request",
        Fields =
        [
            new() { Id = "what", Type = FieldType.Text, It = "Che cosa chiedi", En = "What you ask for", Required = true },
            new() { Id = "amount", Type = FieldType.Money, It = "Importo in euro, se c'è", En = "Amount in euros, if any", Min = 0.01m, Max = 10_000_000 },
            new() { Id = "by", Type = FieldType.Date, It = "Entro quando", En = "By when", NotPast = true },
            new() { Id = "file", Type = FieldType.File, It = "Allegato", En = "Attachment" },
            new() { Id = "note", Type = FieldType.Text, It = "Dettagli", En = "Details", Lines = true, Longest = 2_000, Voids = true },
        ],
        Steps = [new() { Who = StepWho.Chosen, Needs = StepNeeds.All }],
    };
}
