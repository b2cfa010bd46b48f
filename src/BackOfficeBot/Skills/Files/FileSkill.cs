using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Files.Filing;
using BackOfficeBot.Skills.Files.Letters;

namespace BackOfficeBot.Skills.Files;

/// One thing that can be done with files: its commands and buttons.
internal interface IFilePart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class FileSkill(IEnumerable<IFilePart> parts) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        if (!turn.Conversation.IsPersonal)
            yield break;
        var t = FindTexts.In(turn.Language);
        yield return new("find_file", t.Menu, t.MenuExample);
        yield return new("send_document", t.MenuSend, t.MenuSendExample);
        var f = FilingTexts.In(turn.Language);
        yield return new("save_file", f.Menu, f.MenuExample);
        var l = LetterTexts.In(turn.Language);
        yield return new(DocTemplates.Draft, l.Menu, l.MenuExample);
    }

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration) => FilesOptions.Add(services, configuration)
        .AddSingleton<ISkill, FileSkill>().AddSingleton<FileDesk>().AddSingleton<FileFinder>().AddSingleton<ILiveWords, FileListWords>()
        .AddSingleton<IFilePart>(s => s.GetRequiredService<FileFinder>())
        .AddSingleton<FileCopies>().AddSingleton<IFilePart>(s => s.GetRequiredService<FileCopies>()).AddSingleton<IFileSource>(s => s.GetRequiredService<FileCopies>())
        .AddSingleton<IFilePart, FileSending>().AddSingleton<SendReader>().AddSingleton<FileNotices>()
        .AddSingleton<FilingSkill>().AddSingleton<IFilePart>(s => s.GetRequiredService<FilingSkill>()).AddSingleton<ILiveWords>(s => s.GetRequiredService<FilingSkill>())
        .AddSingleton<FilingReader>().AddSingleton<FilingKeeper>().AddSingleton<FileGuard>().AddSingleton<IRecordKind, FilingKind>().AddSingleton<IDueHandler, FilingDue>()
        .AddSingleton<LetterDesk>().AddSingleton<IFilePart>(s => s.GetRequiredService<LetterDesk>()).AddSingleton<IFileSource>(s => s.GetRequiredService<LetterDesk>()).AddSingleton<ILiveWords>(s => s.GetRequiredService<LetterDesk>());
}
