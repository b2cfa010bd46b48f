using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Invitations;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The executive's answers as they are typed: "sì", "un altro orario", "no, sono a Londra", "delega a Davide Rinaldi". They are meant for the question that
/// came last, unless something else that waits for an answer was shown after it.
internal sealed partial class AskByWords(Office office, Asks asks, MoveAsks moves, ExecutiveRules rules, MeetingPeople people, MeetingMemory memory, TimeProvider time) : IMeetingPart
{
    public const string DelegateCommand = "delegate_meeting";

    public IEnumerable<Route> Routes => [Route.Command(DelegateCommand, DelegateAsync)];

    public Task<Reply?> YesAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record => Move(record) is { } move ? moves.AnswerAsync(turn, move, AskAnswer.Yes, null, ct) : asks.YesAsync(turn, AskCards.State(record), record, ct), ct);

    public Task<Reply?> OthersAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record => Move(record) is { } move ? moves.OthersAsync(turn, move, ct) : asks.OthersAsync(turn, record, null, ct), ct);

    /// With a reason it is sent, without one the card asks for it.
    public Task<Reply?> NoAsync(Turn turn, CancellationToken ct) => AnswerAsync(turn, onlyNewest: true, record =>
        Move(record) is { } move ? moves.AnswerAsync(turn, move, AskAnswer.No, InvitationWords.Reason(turn.Text, turn.Argument as Understanding ?? new()), ct)
            : InvitationWords.Reason(turn.Text, turn.Argument as Understanding ?? new()) is { } reason ? asks.NoAsync(turn, AskCards.State(record), record, reason, ct)
            : ValueTask.FromResult<Reply>(Reply.Card(AskCards.No(CardPlace.Of(turn, time), record, null, []), record.Title)), ct);

    /// "no, venerdì alle 15": what would suit is told to who asked about a move; of what is not booked yet other times are shown.
    public async Task<Reply?> RatherAsync(Turn turn, CancellationToken ct) => Rather().Match(turn.Text) is not { Success: true } said ? null : await AnswerAsync(turn, onlyNewest: true, record =>
        Move(record) is { } move ? moves.AnswerAsync(turn, move, AskAnswer.No, said.Groups[1].Value, ct) : asks.OthersAsync(turn, record, null, ct), ct);

    private async ValueTask<Reply> DelegateAsync(Turn turn, CancellationToken ct) => await AnswerAsync(turn, onlyNewest: false, async record =>
    {
        if (Move(record) is not null)
            return Question(turn, record);
        var names = (turn.Argument as Understanding)?.People.Select(p => p.Value).ToList() ?? [];
        var named = await people.ByNameAsync(turn.Caller(), names, MeetingTexts.In(turn.Language), ct);
        return named.Found is [{ Id: { } id }] ? await asks.DelegateAsync(turn, AskCards.State(record), record, id, ct)
            : await asks.AskDelegateAsync(turn, record, named.Problem is { } problem ? new() { ["person"] = problem } : [], ct);
    }, ct) ?? Reply.Message(AskTexts.In(turn.Language).NoneWaits);

    private async Task<Reply?> AnswerAsync(Turn turn, bool onlyNewest, Func<Record, ValueTask<Reply>> answer, CancellationToken ct)
    {
        if (await WaitingAsync(turn, ct) is not [var newest, ..] waiting)
            return null;
        if (onlyNewest && await memory.AskedAtAsync(turn, ct) is { } shown && shown > AskedAt(newest))
            return null;
        return waiting.Count == 1 ? await answer(newest) : Reply.Card(AskCards.Which(CardPlace.Of(turn, time), waiting), AskTexts.In(turn.Language).ForYou);
    }

    /// Those that wait for this person, the latest first.
    private async Task<IReadOnlyList<Record>> WaitingAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || rules.Of(turn.PersonId()) is null)
            return [];
        await using var db = await office.ReadAsync(turn.TenantId, ct);
        var since = time.GetUtcNow() - rules.All.Max(e => e.AnswerWithin);
        var asked = await db.Records.Where(r => r.Kind == MeetingBooker.Kind && r.State == MeetingStates.Asked).ToListAsync(ct);
        // What asks about a move was changed by the question itself.
        var toMove = await db.Records.Where(r => r.Kind == MeetingBooker.Kind && r.State == MeetingStates.Booked && r.UpdatedAt > since).ToListAsync(ct);
        return
        [
            .. asked.Where(r => MeetingBooker.Data(r).Ask?.Of(turn.PersonId()) is { Answer: AskAnswer.None })
                .Concat(toMove.Where(r => MeetingBooker.Data(r).Move is { IsOpen: true } move && move.Of(turn.PersonId()) is { Answer: AskAnswer.None })).OrderByDescending(AskedAt),
        ];
    }

    private Reply Question(Turn turn, Record record) => Reply.Card(MoveAskCard.Question(CardPlace.Of(turn, time), record, turn.PersonId()), record.Title);

    private static AskState? Move(Record record) => record.State != MeetingStates.Asked && MeetingBooker.Data(record).Move is { } move ? new(record.Id, move.AskedAt, move.Start) : null;

    private static DateTimeOffset AskedAt(Record record) => Move(record)?.AskedAt ?? MeetingBooker.Data(record).Ask!.AskedAt;

    [GeneratedRegex(@"^\W*no\W+(?:meglio |piuttosto |rather |better )?(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rather();
}
