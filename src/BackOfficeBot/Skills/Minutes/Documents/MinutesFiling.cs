using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// <param name="Missed">Who was there and could not be given the file.</param>
internal sealed record FiledDocument(RecordAttachment File, string Folder, IReadOnlyList<string> Missed);

/// Puts the document into the configured folder and lets those read it who were there, before the minutes are called filed. What was broken off is repeated whole: the name is the same, and so is the file.
internal sealed class MinutesFiling(IDrives drives, IPeople people, MinutesDocuments documents)
{
    /// Null where no folder is configured.
    /// <exception cref="GraphException">It could not be put; nothing is filed.</exception>
    public async Task<FiledDocument?> FileAsync(Turn turn, Record record, CancellationToken ct)
    {
        var minutes = new MinutesPaper(MinutesData.Of(record), record.Title, record.Reference, record.State);
        if (documents.Folder(minutes) is not { } place)
            return null;
        var docx = documents.Docx(minutes, Register.Formal);
        var folder = await drives.FolderAsync(turn.Caller(), turn.PersonId(), place, create: true, ct);
        using var stream = new MemoryStream(docx, writable: false);
        var file = await drives.PutAsync(turn.Caller(), folder, MinutesDocuments.Name(minutes, ".docx"), stream, WhenTaken.Replace, ct);
        return new(new(file.Item.Name, docx.Length, file.Sha256, $"{file.Item.DriveId}/{file.Item.Id}"), folder.Path, await ShareAsync(turn, minutes, file.Item, ct));
    }

    private async Task<IReadOnlyList<string>> ShareAsync(Turn turn, MinutesPaper minutes, DriveItem file, CancellationToken ct)
    {
        var ids = minutes.Here.Where(p => !p.IsGuest && p.Id != turn.PersonId()).Select(p => p.Id).ToList();
        var found = ids.Count == 0 ? [] : await people.FindAllAsync(turn.Caller(), ids, ct);
        var addresses = found.Where(p => p.Address.Length > 0).Select(p => p.Address).ToList();
        try
        {
            return addresses.Count == 0 ? [] : await drives.InviteAsync(turn.Caller(), file, addresses, DriveRight.Read, ct);
        }
        // Whoever may put a file into a folder may not always share what lies there: that keeps no minutes from being filed.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.Invalid or GraphFailure.NotFound)
        {
            return addresses;
        }
    }
}
