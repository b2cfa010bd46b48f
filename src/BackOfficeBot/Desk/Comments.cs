using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// What people write to a record: lines of its history, told to the others whom it concerns.
internal static class Comments
{
    public const string Action = "commented";
    public const string Key = "comment";

    public static async Task TellAsync(CardCopies copies, RecordKinds kinds, Work work, Record record, string comment, Turn turn, CancellationToken ct)
    {
        var writer = turn.PersonName();
        foreach (var person in kinds.Of(record).Concerns(record).Select(c => c.PersonId).Distinct().Where(id => id != turn.PersonId() && !Departments.IsOffice(id)))
            await copies.SendAsync(work, record, person, $"{Key}{record.HistoryCount}", ct, language => DeskTexts.In(language).CommentFrom(writer, comment));
    }
}
