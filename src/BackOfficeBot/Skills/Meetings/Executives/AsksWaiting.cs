using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The questions that an executive has not answered yet: whether to book, and whether to move.
internal sealed class AsksWaiting(Office office, ExecutiveRules rules, TimeProvider time)
{
    /// The latest first.
    public async Task<IReadOnlyList<Record>> OfAsync(string organisation, string personId, CancellationToken ct)
    {
        if (rules.Of(personId) is null)
            return [];
        await using var db = await office.ReadAsync(organisation, ct);
        var since = time.GetUtcNow() - rules.All.Max(e => e.AnswerWithin);
        var asked = await db.Records.Where(r => r.Kind == MeetingBooker.Kind && r.State == MeetingStates.Asked).ToListAsync(ct);
        // What asks about a move was changed by the question itself.
        var toMove = await db.Records.Where(r => r.Kind == MeetingBooker.Kind && r.State == MeetingStates.Booked && r.UpdatedAt > since).ToListAsync(ct);
        return
        [
            .. asked.Where(r => MeetingBooker.Data(r).Ask?.Of(personId) is { Answer: AskAnswer.None })
                .Concat(toMove.Where(r => MeetingBooker.Data(r).Move is { IsOpen: true } move && move.Of(personId) is { Answer: AskAnswer.None })).OrderByDescending(AskedAt),
        ];
    }

    /// The question whether it may be moved; null where it is another one.
    public static AskState? Move(Record record) => record.State != MeetingStates.Asked && MeetingBooker.Data(record).Move is { } move ? new(record.Id, move.AskedAt, move.Start) : null;

    public static DateTimeOffset AskedAt(Record record) => Move(record)?.AskedAt ?? MeetingBooker.Data(record).Ask!.AskedAt;
}
