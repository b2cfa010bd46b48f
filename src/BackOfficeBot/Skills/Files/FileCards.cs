using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Files;

/// Files that were found, and one of them.
internal static class FileCards
{
    public const int Lines = 5;

    public static AdaptiveCard Form(CardPlace place, FileSearch form, string? notice, FormErrors errors)
    {
        var t = FindTexts.In(place.Language);
        return new Frame
        {
            Heading = t.FormTitle,
            Notice = notice ?? t.FormAsk,
            Body =
            [
                .. errors.At(new InputText { Id = "words", Label = t.Words, Value = form.Words, Placeholder = t.WordsHint, MaxLength = form.Words?.Length > 200 ? null : 200 }),
                new InputChoiceSet
                {
                    Id = "part", Label = t.Part, Style = ChoiceStyle.Compact, Value = Enum.TryParse<FilePart>(form.Part, out var part) ? part.ToString() : nameof(FilePart.All),
                    Choices = [.. Enum.GetValues<FilePart>().Select(p => new Choice { Title = t.PartName(p), Value = p.ToString() })],
                },
            ],
            Actions = [FileVerbs.Search.Button(place.Seal, t.Search, new(), ActionStyle.Positive)],
        }.Card();
    }

    public static AdaptiveCard List(CardPlace place, Guid key, FoundFiles found, string? notice = null)
    {
        var t = FindTexts.In(place.Language);
        var shown = found.Files.Skip(found.Skip).Take(Lines).ToList();
        var next = found.Skip + shown.Count;
        List<CardAction> actions = [];
        if (next < found.Files.Count)
            actions.Add(FileVerbs.Page.Button(place.Seal, t.More, new(key, next)));
        var count = t.Count(found.Skip + 1, next, found.Files.Count);
        return new Frame
        {
            Heading = t.Heading(found.Wish),
            Notice = string.Join(' ', new[] { notice, count, next >= found.Files.Count && found.IsCut ? t.Cut : null }.OfType<string>()),
            Body = [.. shown.Select((f, i) => Line(place, key, f, found.Skip + i, i > 0))],
            Actions = actions,
        }.Card();
    }

    public static AdaptiveCard Of(CardPlace place, DriveItem file, string? notice = null)
    {
        var t = FindTexts.In(place.Language);
        return new Frame
        {
            Heading = file.Name,
            Notice = notice,
            Facts = [(t.Where, Folder(file) is { Length: > 0 } folder ? folder : t.Root), .. Changed(place, file) is { } changed ? [(t.Changed, changed)] : Array.Empty<(string, string)>(), (t.Size, FileSize.Of(file.Size, place.Language))],
            Actions =
            [
                Open(place, file.WebUrl, ActionStyle.Positive),
                FileVerbs.AskSend.Button(place.Seal, t.Send, FileRef.Of(file)),
                FileVerbs.ByMail.Button(place.Seal, t.ByMail, FileRef.Of(file)),
                FileVerbs.Get.Button(place.Seal, t.Get, FileRef.Of(file)),
            ],
        }.Card();
    }

    public static ActionOpenUrl Open(CardPlace place, Uri url, ActionStyle? style = null) => new() { Title = FindTexts.In(place.Language).Open, Url = url.AbsoluteUri, Style = style };

    private static Container Line(CardPlace place, Guid key, DriveItem file, int index, bool isBelow)
    {
        var behind = string.Join(" · ", new[] { Folder(file), Changed(place, file) ?? "", FileSize.Of(file.Size, place.Language) }.Where(s => s.Length > 0).Select(Markdown.Escape));
        return new()
        {
            Separator = isBelow,
            Spacing = Spacing.Medium,
            SelectAction = FileVerbs.Pick.Button(place.Seal, FindTexts.In(place.Language).Open, new(key, index)) with { Tooltip = PlainText.OneLine(file.Name) },
            Items =
            [
                new TextBlock { Text = $"{index + 1}\\. {Markdown.Escape(file.Name)}", Weight = TextWeight.Bolder, Wrap = true },
                new TextBlock { Text = behind, IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
            ],
        };
    }

    private static string Folder(DriveItem file) => Path.GetDirectoryName(file.Path)?.Replace('\\', '/').Replace("/", " › ", StringComparison.Ordinal) ?? "";

    private static string? Changed(CardPlace place, DriveItem file) =>
        file.ChangedAt is not { } at ? file.ChangedBy : string.Join(" · ", new[] { When.Ago(at, place.Now, place.Zone, place.Language), file.ChangedBy ?? "" }.Where(s => s.Length > 0));
}
