using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The executive's answers as they are typed: "sì", "un altro orario", "no, sono a Londra", "delega a Davide Rinaldi". They are meant for the question that
/// came last, unless something else that waits for an answer was shown after it.
internal sealed class AskByWords(Office office, AsksWaiting waits, Asks asks, MoveAsks moves, MeetingPeople people, MeetingMemory memory, TimeProvider time) : IMeetingPart
{
    public const string DelegateCommand = "delegate_meeting";
    private const string WithdrawCommand = "withdraw_question";

    public IEnumerable<Route> Routes => [Route.Command(DelegateCommand, DelegateAsync), Route.Command(WithdrawCommand, WithdrawAsync), .. ToSent(AskKeeper.Sent), .. ToSent(MoveAskKeeper.Due)];

    /// "sì", "no": to the question that came last, whatever was shown before it.
    private IEnumerable<Route> ToSent(string kind) =>
    [
        Route.Command(ShortAnswer.Command(kind, ShortAnswer.Yes), async (turn, ct) => await YesAsync(turn, ct) ?? Reply.RouteTo(RouteKeys.Command + "all_right")),
        Route.Command(ShortAnswer.Command(kind, ShortAnswer.No), async (turn, ct) => await NoAsync(turn, ct) ?? Reply.RouteTo(RouteKeys.Command + "no_thanks")),
    ];

    public Task<Reply?> YesAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record => AsksWaiting.Move(record) is { } move ? moves.YesAsync(turn, move, ct) : asks.YesAsync(turn, AskCards.State(record), record, ct), ct);

    public Task<Reply?> OthersAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record => AsksWaiting.Move(record) is { } move ? moves.OthersAsync(turn, move, ct) : asks.OthersAsync(turn, record, null, ct), ct);

    /// With a reason it is sent, without one the card asks for it.
    public Task<Reply?> NoAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record =>
        AsksWaiting.Move(record) is { } move ? moves.NoAsync(turn, move, InvitationWords.Reason(turn.Text, turn.Argument as Understanding ?? new()), ct)
            : InvitationWords.Reason(turn.Text, turn.Argument as Understanding ?? new()) is { } reason ? asks.NoAsync(turn, AskCards.State(record), record, reason, ct)
            : ValueTask.FromResult<Reply>(Reply.Card(AskCards.No(CardPlace.Of(turn, time), record, null, []), record.Title)), ct);

    /// "no, venerdì alle 15": what would suit is told to who asked about a move; of what is not booked yet other times are shown.
    public async Task<Reply?> RatherAsync(Turn turn, CancellationToken ct) => Rather.Match(turn.Text) is not { Success: true } said ? null : await AnswerAsync(turn, onlyNewest: true, record =>
        AsksWaiting.Move(record) is { } move ? moves.NoAsync(turn, move, said.Groups[1].Value, ct) : asks.OthersAsync(turn, record, null, ct), ct);

    private async ValueTask<Reply> DelegateAsync(Turn turn, CancellationToken ct) => await AnswerAsync(turn, onlyNewest: false, async record =>
    {
        var names = (turn.Argument as Understanding)?.People.Select(p => p.Value).ToList() ?? [];
        var named = await people.ByNameAsync(turn.Caller(), names, MeetingTexts.In(turn.Language), ct);
        FormErrors errors = named.Problem is { } problem ? new() { ["person"] = problem } : [];
        return (AsksWaiting.Move(record), named.Found) switch
        {
            ({ } move, [{ Id: { } id }]) => await moves.DelegateAsync(turn, move, id, ct),
            ({ } move, _) => await moves.AskDelegateAsync(turn, move, errors, ct),
            (_, [{ Id: { } id }]) => await asks.DelegateAsync(turn, AskCards.State(record), record, id, ct),
            _ => await asks.AskDelegateAsync(turn, record, errors, ct),
        };
    }, ct) ?? Reply.Message(AskTexts.In(turn.Language).NoneWaits);

    /// Of who asked: the meeting that is named or was set up here last; where it is none that waits, another request is meant.
    private async ValueTask<Reply> WithdrawAsync(Turn turn, CancellationToken ct)
    {
        var named = MeetingWish.ReferenceOf(turn.Argument);
        var record = named is null ? await memory.LatestIdAsync(turn, ct) is { } id ? await office.FindAsync(turn.Organisation, id, ct) : null
            : Reference.TryParse(named, out var reference) ? await office.FindAsync(turn.Organisation, reference, ct) : null;
        return record is { Kind: MeetingBooker.Kind } && MeetingChanges.MayDecide(turn, record) && (record.State == MeetingStates.Asked || named is not null)
            ? record.State == MeetingStates.Asked ? await asks.WithdrawAsync(turn, AskCards.State(record), ct) : asks.Present(turn, record)
            : Reply.RouteTo(RouteKeys.Command + "decide", turn.Argument);
    }

    private async Task<Reply?> AnswerAsync(Turn turn, bool onlyNewest, Func<Record, ValueTask<Reply>> answer, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || await waits.OfAsync(turn.Organisation, turn.PersonId(), ct) is not [var newest, ..] waiting)
            return null;
        if (onlyNewest && await memory.AskedAtAsync(turn, ct) is { } shown && shown > AsksWaiting.AskedAt(newest))
            return null;
        return waiting.Count == 1 ? await answer(newest) : Reply.Card(AskCards.Which(CardPlace.Of(turn, time), waiting), AskTexts.In(turn.Language).ForYou);
    }

    private static readonly Regex Rather = new(@"^\W*no\W+(?:meglio |piuttosto |rather |better )?(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
