using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;

namespace BackOfficeBot.Skills.Digests;

internal enum LateDigest { Mark, Drop }

/// When one organisation's people get digests and what of, where it is not as for all.
internal sealed class DigestDefaults
{
    public bool? IsOn { get; set; }
    public List<DayOfWeek> Days { get; set; } = [];
    public TimeOnly? At { get; set; }
    public TimeOnly? Evening { get; set; }
    public DayOfWeek? Weekly { get; set; }
    public TimeOnly? WeeklyAt { get; set; }

    /// An empty one: everything.
    public List<DigestSection>? Without { get; set; }
}

/// The section Digests: what everybody gets who has not chosen otherwise.
internal sealed class DigestOptions
{
    public const string Section = "Digests";

    /// By tenant id.
    public Dictionary<string, DigestDefaults> Organisations { get; set; } = [];

    /// Whether whoever has a chat gets one; else who asks for it.
    public bool IsOn { get; set; }
    public List<DayOfWeek> Days { get; set; } = [];
    public TimeOnly At { get; set; } = new(8, 0);

    /// After the day, where it is set.
    public TimeOnly? Evening { get; set; }

    /// The review of the week, where a day is set.
    public DayOfWeek? Weekly { get; set; }
    public TimeOnly WeeklyAt { get; set; } = new(16, 0);

    /// Sections that stand on none.
    public List<DigestSection> Without { get; set; } = [];

    /// What could not be sent in time is marked, or not sent any more.
    public LateDigest Late { get; set; } = LateDigest.Mark;
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromHours(2);

    /// Of a smaller office its head sees no figures: they would be about persons.
    public int SmallestGroup { get; set; } = 5;

    /// As one organisation has it.
    public DigestDefaults Of(string organisation)
    {
        // A client's own, else its tenant's.
        var own = Organisations.Where(o => OrganisationId.Covers(o.Key, organisation)).OrderByDescending(o => o.Key.Length).FirstOrDefault().Value ?? new();
        return new()
        {
            IsOn = own.IsOn ?? IsOn, Days = own.Days.Count > 0 ? own.Days : Days, At = own.At ?? At, Evening = own.Evening ?? Evening,
            Weekly = own.Weekly ?? Weekly, WeeklyAt = own.WeeklyAt ?? WeeklyAt, Without = own.Without ?? Without,
        };
    }

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestOptions>().Bind(configuration.GetSection(Section))
            .Validate(o => o.LateAfter >= TimeSpan.FromMinutes(10) && o.LateAfter <= TimeSpan.FromDays(1), $"{Section}:LateAfter must lie between 00:10:00 and 1.00:00:00; two hours are 02:00:00.")
            .Validate(o => o.Organisations.Keys.All(id => Guid.TryParse(OrganisationId.Tenant(id), out _)), $"{Section}:Organisations: the id of a tenant stands there, such as {Section}:Organisations:{Guid.Empty}:At.")
            .Validate(o => o.SmallestGroup >= 5, $"{Section}:SmallestGroup must be 5 or more, so that figures are of no single persons.").ValidateOnStart();
        return services;
    }
}
