using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

internal sealed record FiledDocument(IReadOnlyList<RecordAttachment> Files, MinutesFiled Place);

/// Puts the document into the configured folder and lets those read it who were there, before the minutes are called filed. What was broken off is repeated whole: the name is the same, and so is the file.
internal sealed class MinutesFiling(IDrives drives, IPeople people, MinutesDocuments documents, DocTemplates templates)
{
    public bool HasFolder(Record record) => documents.Folder(Paper(record)) is not null;

    /// In the name of who asked for it.
    /// <exception cref="GraphException">It could not be put; nothing is filed.</exception>
    public async Task<FiledDocument> FileAsync(Record record, string personId, CancellationToken ct)
    {
        var (minutes, caller) = (Paper(record), GraphCaller.User(record.Organisation, personId));
        var docx = documents.Docx(minutes, Register.Formal, await templates.MinutesAsync(record.Organisation, minutes.Language, ct));
        var folder = await drives.FolderAsync(caller, personId, documents.Folder(minutes)!, create: true, ct);
        var (file, kept) = await PutAsync(caller, folder, MinutesDocuments.Name(minutes, ".docx"), docx, ct);
        List<RecordAttachment> files = [kept];
        var missed = await ShareAsync(caller, personId, minutes, file, ct);
        // A PDF is good to have: where the program fails, the document is filed all the same.
        var pdf = documents.HasPdf ? await documents.PdfAsync(docx, ct) : null;
        if (pdf is { Bytes: { } bytes })
        {
            var (printed, keptPdf) = await PutAsync(caller, folder, MinutesDocuments.Name(minutes, ".pdf"), bytes, ct);
            files.Add(keptPdf);
            await ShareAsync(caller, personId, minutes, printed, ct);
        }
        return new(files, new(folder.Path, file.WebUrl.AbsoluteUri, missed) { IsWithoutPdf = pdf is { Bytes: null } });
    }

    private async Task<(DriveItem Item, RecordAttachment Kept)> PutAsync(GraphCaller caller, DriveItem folder, string name, byte[] bytes, CancellationToken ct)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var file = await drives.PutAsync(caller, folder, name, stream, WhenTaken.Replace, ct);
        return (file.Item, new(file.Item.Name, bytes.Length, file.Sha256, $"{file.Item.DriveId}/{file.Item.Id}"));
    }

    private async Task<IReadOnlyList<string>> ShareAsync(GraphCaller caller, string personId, MinutesPaper minutes, DriveItem file, CancellationToken ct)
    {
        var ids = minutes.Here.Where(p => !p.IsGuest && p.Id != personId).Select(p => p.Id).ToList();
        var found = ids.Count == 0 ? [] : await people.FindAllAsync(caller, ids, ct);
        var addresses = found.Where(p => p.Address.Length > 0).Select(p => p.Address).ToList();
        try
        {
            return addresses.Count == 0 ? [] : await drives.InviteAsync(caller, file, addresses, DriveRight.Read, ct: ct);
        }
        // Whoever may put a file into a folder may not always share what lies there: that keeps no minutes from being filed.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.Invalid or GraphFailure.NotFound)
        {
            return addresses;
        }
    }

    private static MinutesPaper Paper(Record record) => new(MinutesData.Of(record), record.Title, record.Reference, record.State);
}
