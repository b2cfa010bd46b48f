namespace BackOfficeBot.Skills.Tasks.Mirror;

/// The section Tasks:Todo: whether people may have their tasks in Microsoft To Do as well. Each switches it on for themselves.
internal sealed class MirrorOptions
{
    public const string Section = "Tasks:Todo";

    public bool Allowed { get; set; } = true;

    /// What the list in To Do is called.
    public string List { get; set; } = "BackOfficeBot";

    /// How often is looked at what changed in To Do, for those who have something open there.
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MirrorOptions>().Bind(configuration.GetSection(Section))
            .Validate(o => o.Every >= TimeSpan.FromMinutes(1) && o.Every <= TimeSpan.FromDays(1), $"{Section}:Every must lie between 00:01:00 and 1.00:00:00; ten minutes are 00:10:00.")
            .Validate(o => o.List.Trim().Length is > 0 and <= 80, $"{Section}:List must be 1 to 80 characters: what the list in To Do is called.").ValidateOnStart();
        return services;
    }
}
