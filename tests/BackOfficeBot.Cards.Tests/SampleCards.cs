using System.Text.Json;
using BackOfficeBot.Cards;

namespace BackOfficeBot.Cards.Tests;

internal static class SampleCards
{
    private const string Dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static readonly JsonElement Data = JsonElement.Parse("""{"n":1}""");

    /// One of each element, input and action, with most of their members.
    public static AdaptiveCard Everything { get; } = new()
    {
        Schema = "http://adaptivecards.io/schemas/adaptive-card.json",
        FallbackText = "text",
        Speak = "text",
        Lang = "it",
        Refresh = new() { Action = new ActionExecute { Verb = "v", Data = Data }, UserIds = ["29:a"] },
        Msteams = new() { Width = "Full", Entities = [new() { Text = "<at>Anna</at>", Mentioned = new("29:a", "Anna") }] },
        Body =
        [
            new TextBlock { Id = "title", Text = "Riunione", Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Large, Wrap = true },
            new RichTextBlock { Inlines = [new() { Text = "a*b", Italic = true, Weight = TextWeight.Bolder }] },
            new Image { Url = Dot, AltText = "punto", Size = ImageSize.Small, Style = ImageStyle.Person },
            new ImageSet { Images = [new() { Url = Dot, AltText = "punto" }], ImageSize = ImageSize.Small },
            new FactSet { Facts = [new("Quando", "oggi")] },
            new Table
            {
                Columns = [new() { Width = "1" }, new() { Width = "40px" }],
                Rows = [new() { Cells = [new() { Items = [new TextBlock { Text = "a" }] }, new() { Items = [new TextBlock { Text = "b" }] }] }],
                FirstRowAsHeader = true,
                GridStyle = ContainerStyle.Accent,
            },
            new ColumnSet { Columns = [new() { Width = "stretch", Items = [new TextBlock { Text = "c" }] }, new() { Width = "auto", Items = [] }] },
            new Container { Style = ContainerStyle.Emphasis, Items = [new TextBlock { Text = "d", Color = TextColor.Good }], BackgroundImage = new() { Url = Dot } },
            new ActionSet { Actions = [new ActionOpenUrl { Title = "Apri", Url = "https://example.org" }] },
            new InputText { Id = "text", Label = "Oggetto (obbligatorio)", IsRequired = true, ErrorMessage = "Scrivi l'oggetto.", MaxLength = 120 },
            new InputNumber { Id = "number", Label = "Durata", Min = 15, Max = 480, Value = 30 },
            new InputDate { Id = "date", Label = "Giorno", Value = new DateOnly(2026, 11, 26) },
            new InputTime { Id = "time", Label = "Ora", Value = new TimeOnly(9, 30) },
            new InputToggle { Id = "toggle", Label = "Online", Title = "Riunione di Teams", ValueOn = "true", ValueOff = "false" },
            new InputChoiceSet
            {
                Id = "people", Label = "Persone", IsMultiSelect = true, Style = ChoiceStyle.Filtered, Choices = [new() { Title = "Anna", Value = "a" }],
                ChoicesData = new() { Dataset = "people" }, Value = "a",
            },
        ],
        Actions =
        [
            new ActionExecute
            {
                Title = "Prenota", Verb = "v", Data = Data, Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None,
                Fallback = new ActionSubmit { Title = "Prenota", Data = Data, Msteams = new() { Feedback = new(Hide: true) } },
            },
            new ActionShowCard { Title = "Altro", Card = new() { Body = [new TextBlock { Text = "dentro" }] } },
            new ActionToggleVisibility { Title = "Mostra", TargetElements = [new() { ElementId = "title", IsVisible = true }] },
        ],
    };
}
