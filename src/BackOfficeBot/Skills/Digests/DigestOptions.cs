namespace BackOfficeBot.Skills.Digests;

internal enum LateDigest { Mark, Drop }

/// The section Digests: what everybody gets who has not chosen otherwise.
internal sealed class DigestOptions
{
    public const string Section = "Digests";

    /// Whether whoever has a chat gets one; else who asks for it.
    public bool IsOn { get; set; }
    public List<DayOfWeek> Days { get; set; } = [];
    public TimeOnly At { get; set; } = new(8, 0);

    /// After the day, where it is set.
    public TimeOnly? Evening { get; set; }

    /// The review of the week, where a day is set.
    public DayOfWeek? Weekly { get; set; }
    public TimeOnly WeeklyAt { get; set; } = new(16, 0);

    /// What could not be sent in time is marked, or not sent any more.
    public LateDigest Late { get; set; } = LateDigest.Mark;
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromHours(2);

    /// Of a smaller office its head sees no figures: they would be about persons.
    public int SmallestGroup { get; set; } = 5;

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestOptions>().Bind(configuration.GetSection(Section))
            .Validate(o => o.LateAfter >= TimeSpan.FromMinutes(10) && o.LateAfter <= TimeSpan.FromDays(1), $"{Section}:LateAfter must lie between 00:10:00 and 1.00:00:00; two hours are 02:00:00.")
            .Validate(o => o.SmallestGroup >= 5, $"{Section}:SmallestGroup must be 5 or more, so that figures are of no single persons.").ValidateOnStart();
        return services;
    }
}
