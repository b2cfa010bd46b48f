using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Assistant;

/// Who may ask, how much and how long; what came is a value of the wished type or an outcome that says why not.
internal sealed partial class OfficeAssistant(IOptions<AssistantOptions> options, AssistantTokens tokens, AssistantLedger ledger, AssistantSwitch onOff, TimeProvider time, ILogger<OfficeAssistant> log) : IAssistant
{
    /// Letters of what is sent: more takes longer than a turn may.
    public const int Longest = 60_000;

    /// Letters of a token, reckoned short: Italian has about four.
    private const int LettersOfToken = 3;

    private readonly Lock _gate = new();
    private AzureChat? _chat;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AssistantOptions>().Bind(configuration.GetSection(AssistantOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AssistantOptions>, AssistantValidation>().AddSingleton<AssistantTokens>().AddSingleton<AssistantLedger>().AddSingleton<AssistantSwitch>().AddSingleton<Records.IRecordKind, AssistantKind>().AddSingleton<WishReader>().AddSingleton<Common.ISkill, AssistantSkill>().AddSingleton<IAssistant, OfficeAssistant>();
    }

    public async ValueTask<bool> IsOnAsync(string organisation, CancellationToken ct) => options.Value.MayServe(organisation) && !await onOff.IsOffAsync(organisation, ct);

    public async Task<AssistantOutcome<T>> AskAsync<T>(AssistantQuestion question, JsonTypeInfo<T> answer, CancellationToken ct)
        where T : class
    {
        if (!await IsOnAsync(question.Organisation, ct)) return new(null, AssistantProblem.Off);
        if (question.Data.Length > Longest) return new(null, AssistantProblem.TooLong);
        var (day, schema) = (tokens.Today(), AssistantSchema.Of(answer).ToJsonString());
        long taken = (question.Instructions.Length + question.Data.Length + schema.Length) / LettersOfToken;
        if (!await tokens.TryTakeAsync(question.Organisation, question.Skill, day, taken, options.Value.MaximumTokensPerDay, ct))
        {
            Asked(log, question.Skill, AssistantProblem.DayIsSpent, 0, 0);
            AssistantTelemetry.Asked(question.Skill, AssistantProblem.DayIsSpent, 0);
            return new(null, AssistantProblem.DayIsSpent);
        }
        // Before it leaves: what may have been sent stands there.
        await ledger.KeepAsync(question, ct);
        var reply = await ReplyAsync(question, schema, ct);
        // Without a word of the service it may have worked: then what was reckoned stays counted.
        var used = reply.Tokens ?? taken;
        await tokens.CorrectAsync(question.Organisation, question.Skill, day, used - taken, CancellationToken.None);
        var read = reply.Text is { } text ? Read(text, answer) : null;
        var problem = read is null ? reply.Problem ?? AssistantProblem.Nonsense : (AssistantProblem?)null;
        Asked(log, question.Skill, problem, used, reply.Status);
        AssistantTelemetry.Asked(question.Skill, problem, used);
        return new(read, problem);
    }

    private async Task<ChatReply> ReplyAsync(AssistantQuestion question, string schema, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(question.Patience is { } less && less < options.Value.Timeout ? less : options.Value.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await Chat().AskAsync(question.Instructions, question.Data, question.Skill, schema, both.Token);
        }
        // Whatever a service sends or an identity lacks, nobody's notes may fail by it; the SDK throws many kinds for an answer that it does not know.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (patience.IsCancellationRequested || e is OperationCanceledException or TimeoutException) return new(null, AssistantProblem.TimedOut, Status: 0);
            Broke(log, question.Skill, e.GetType().Name);
            return new(null, e is JsonException or ArgumentException or InvalidOperationException ? AssistantProblem.Nonsense : AssistantProblem.Failed, Status: 0);
        }
    }

    private AzureChat Chat()
    {
        lock (_gate)
            return _chat ??= new(options.Value);
    }

    private static T? Read<T>(string text, JsonTypeInfo<T> answer)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The assistant was asked for {Skill}; problem: {Problem}; tokens: {Tokens}; status: {Status}.")]
    private static partial void Asked(ILogger log, string skill, AssistantProblem? problem, long tokens, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The assistant's answer for {Skill} could not be had: {Kind}.")]
    private static partial void Broke(ILogger log, string skill, string kind);
}
