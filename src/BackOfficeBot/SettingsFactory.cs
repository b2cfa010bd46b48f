using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace BackOfficeBot;

/// A value that does not fit its setting is one wrong setting among others, and is said with them; the binder's exception would end the look at all of them, and in lists it says nothing.
internal sealed class SettingsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IEnumerable<IConfigureOptions<TOptions>> setups, IEnumerable<IPostConfigureOptions<TOptions>> posts, IEnumerable<IValidateOptions<TOptions>> validations, IConfiguration configuration)
    : IOptionsFactory<TOptions> where TOptions : class
{
    private readonly OptionsFactory<TOptions> _usual = new(setups, posts, validations);

    public TOptions Create(string name)
    {
        List<string> wrong = [.. SettingsFit.Wrong(typeof(TOptions), configuration)];
        try
        {
            var options = _usual.Create(name);
            if (wrong.Count == 0)
                return options;
        }
        catch (OptionsValidationException invalid)
        {
            wrong.AddRange(invalid.Failures);
        }
        catch (Exception unfit) when (StartRefusal.IsUnfit(unfit))
        {
            wrong.Add(unfit.Message);
        }
        throw new OptionsValidationException(name, typeof(TOptions), wrong);
    }
}
