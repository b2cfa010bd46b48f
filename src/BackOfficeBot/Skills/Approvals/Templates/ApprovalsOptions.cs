namespace BackOfficeBot.Skills.Approvals.Templates;

/// The section Approvals: what can be asked for, and who may approve what up to which amount. The shipped templates stand without it; one of the same Id takes
/// a shipped one's place. People are named by their object ids in Entra.
internal sealed class ApprovalsOptions
{
    public const string Section = "Approvals";

    /// Ids of shipped templates that nobody is offered.
    public List<string> Hidden { get; set; } = [];
    public List<TemplateOptions> Templates { get; set; } = [];
    public List<AuthorityOptions> Authority { get; set; } = [];
}

internal sealed class TemplateOptions
{
    /// Small letters, digits and hyphens: it stands in the records.
    public string Id { get; set; } = "";
    public string It { get; set; } = "";
    public string En { get; set; } = "";

    /// By which words of a sentence it is meant, in both languages; the beginnings of words will do.
    public List<string> Words { get; set; } = [];
    public List<FieldOptions> Fields { get; set; } = [];
    public List<StepOptions> Steps { get; set; } = [];

    /// Ids of people and names of offices; empty: everybody.
    public List<string> MayAsk { get; set; } = [];
    public int RetentionYears { get; set; } = 10;

    /// Who is away for longer than this hands the step to the deputy.
    public TimeSpan AwayFor { get; set; } = TimeSpan.FromHours(4);

    /// Working time within which an answer is expected; then those who decide are reminded.
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromHours(16);

    /// Whether several can be approved at once, where nothing speaks against it; up to this amount where one is set.
    public bool Bulk { get; set; }
    public decimal? BulkUpTo { get; set; }
    public bool Confidential { get; set; }

    public bool IsBulk(decimal? amount) => Bulk && !(amount > BulkUpTo);
}

internal enum FieldType { Text, Number, Money, Date, Range, Choice, Person, File }

internal sealed class FieldOptions
{
    public string Id { get; set; } = "";
    public FieldType Type { get; set; }
    public string It { get; set; } = "";
    public string En { get; set; } = "";
    public bool Required { get; set; }

    /// Of numbers and amounts; of a range, its days.
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }

    /// Characters of a text.
    public int Longest { get; set; } = 200;
    public bool Lines { get; set; }

    /// Of a date or a range: not before today.
    public bool NotPast { get; set; }

    /// Of a date or a range: "Monday" is the last one.
    public bool Past { get; set; }
    public List<ChoiceOptions> Choices { get; set; } = [];

    /// Whether a change of it voids what was decided; by itself, all but a text that may be left empty.
    public bool? Voids { get; set; }

    public bool Matters => Voids ?? (Type != FieldType.Text || Required);
    public string Name(string language) => language == "it" ? It : En;
}

internal sealed class ChoiceOptions
{
    public string Id { get; set; } = "";
    public string It { get; set; } = "";
    public string En { get; set; } = "";
}

internal enum StepWho
{
    /// Whom the requester chooses; the manager is proposed.
    Chosen,
    Manager,
    OfficeHead,

    /// By the authority table, for the amount.
    Authority,
    Named,
}

internal enum StepNeeds { One, All, Count }

internal sealed class StepOptions
{
    public StepWho Who { get; set; }
    public StepNeeds Needs { get; set; }

    /// How many of them, where Needs is Count.
    public int Count { get; set; }

    /// Whose head decides: an office of the section Staff.
    public string? Office { get; set; }
    public List<string> Ids { get; set; } = [];

    /// Only where the amount is above this.
    public decimal? Over { get; set; }
}

/// Somebody may approve what is asked for by a template (or by all), up to an amount, on the days from and to, both included.
internal sealed class AuthorityOptions
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Template { get; set; }
    public decimal? UpTo { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? DeputyId { get; set; }
    public string? DeputyName { get; set; }
}
