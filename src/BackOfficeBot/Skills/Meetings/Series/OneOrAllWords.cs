using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;

namespace BackOfficeBot.Skills.Meetings.Series;

/// What was asked of one of a series: which move, which cancellation or which answer is for it alone or for all.
internal sealed record OneOrAllAsked
{
    public OwnMove? Move { get; init; }
    public SeriesScope? Cancel { get; init; }
    public AnswerState? Answer { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OneOrAllAsked))]
internal sealed partial class OneOrAllJson : JsonSerializerContext;

/// "solo questa", "tutta la serie": the buttons of the question that was shown last, as they are typed.
internal sealed class OneOrAllWords(MeetingMemory memory, OwnMeetings own, SeriesMove move, SeriesCancel cancel, InvitationAnswers answers) : IMeetingPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("series_one", (turn, ct) => AnswerAsync(turn, all: false, ct)),
        Route.Command("series_all", (turn, ct) => AnswerAsync(turn, all: true, ct)),
    ];

    private async ValueTask<Reply> AnswerAsync(Turn turn, bool all, CancellationToken ct) => await memory.OneOrAllAsync(turn, ct) switch
    {
        { Move: { } picked } => all ? await move.PickedAsync(turn, picked, ct) : await own.PickedAsync(turn, picked with { OnlyThis = true }, ct),
        { Cancel: { } scope } => await cancel.AskAsync(turn, scope with { All = all }, ct),
        { Answer: { } given } => await answers.AnsweredAsync(turn, given with { Series = all }, ct),
        _ => Reply.RouteTo(RouteKeys.Command + "else"),
    };
}
