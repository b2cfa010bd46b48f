using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Files;

/// Files come into an invitation that has left, with the own token of who adds them.
internal sealed class FilesOfInvitation(MeetingFiles files, MeetingEditor editor, Office office, ICalendar calendar)
{
    private const string Attached = "file attached";

    /// The names of those that are there; null where the meeting is gone.
    public async Task<IReadOnlyList<string>?> FilesAsync(Turn turn, Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        try
        {
            return await calendar.FilesAsync(turn.Caller(), data.Draft.OrganizerId, data.EventId!, ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return null;
        }
    }

    public Task<Record> GoneAsync(Turn turn, Record record) => editor.GoneAsync(Delegates.Actor(turn, record), record);

    /// The record as it stands then, or what went wrong; without a record it can be tried again.
    public async Task<(Record? Record, string? Problem)> AttachAsync(Turn turn, Record seen, IReadOnlyList<MeetingFile> these, CancellationToken ct)
    {
        var data = MeetingBooker.Data(seen);
        try
        {
            await files.AttachAsync(turn.Caller(), data.Draft, data.EventId!, these, ct);
            // A file alone is told to nobody; a line in the invitation is.
            await calendar.PutAboveAsync(turn.Caller(), data.Draft.OrganizerId, data.EventId!, Line(these, turn.Language), ct: ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return (await GoneAsync(turn, seen), MeetingEditTexts.In(turn.Language).Gone);
        }
        // What is there already is not attached twice: the same card may be pressed again.
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return (null, MeetingFileTexts.In(turn.Language).HalfDone);
        }
        await using var work = await office.BeginAsync(Delegates.Actor(turn, seen), CancellationToken.None);
        var record = await work.OpenAsync(seen.Id, CancellationToken.None);
        data = MeetingBooker.Data(record);
        if (these.Except(data.Draft.Files ?? []).Any())
        {
            var all = MeetingFile.Joined(data.Draft.Files, these);
            work.Change(record, Attached, r =>
            {
                r.SetData(data with { Draft = data.Draft with { Files = all } }, MeetingJson.Default.MeetingData);
                r.Attachments = MeetingFile.Kept(all);
            });
            await work.CommitAsync(CancellationToken.None);
        }
        return (record, null);
    }

    /// For the invitation: what is attached by its name, what is linked with where it lies.
    public static string Line(IReadOnlyList<MeetingFile> files, string language)
    {
        var t = MeetingFileTexts.In(language);
        return $"{t.Documents}:\n{string.Join('\n', files.Select(f => f.Link is { } link ? $"{f.Name}: {link}" : f.Name))}";
    }
}
