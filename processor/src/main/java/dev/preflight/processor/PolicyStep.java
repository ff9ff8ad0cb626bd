package dev.preflight.processor;

import com.google.common.collect.Iterables;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.processor.declaration.PolicyDeclaration;
import dev.preflight.processor.declaration.PolicyFinder;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.generate.GeneratedResource;
import dev.preflight.processor.generate.PreflightGenerator;
import dev.preflight.processor.inventory.InventoryReader;
import dev.preflight.processor.regex.RegexRules;
import dev.preflight.processor.resource.GeneratedNames;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceReader;
import dev.preflight.processor.round.PolicyScan;
import dev.preflight.processor.round.SourceTypes;
import dev.preflight.processor.validation.FrameworkCheck;
import dev.preflight.processor.validation.PathPatternRules;
import dev.preflight.processor.validation.PlacementRules;
import dev.preflight.processor.validation.PolicyValidator;
import dev.preflight.processor.validation.ResourceRules;
import dev.preflight.processor.write.SourceWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Processes the policies of a module: reads, validates and reports them, generates code for valid
 * ones, and writes the reports.
 */
final class PolicyStep {
  private final Problems problems = new Problems();
  private final PolicyFinder finder = new PolicyFinder();
  private final PolicyScan scan = new PolicyScan(finder);
  private final SourceTypes sources;
  private final ResourceReader reader;
  private final PolicyValidator validator;
  private final PlacementRules placement;
  private final ResourceRules resourceRules;
  private final PathPatternRules pathPatterns;
  private final PreflightGenerator generator;
  private final SourceWriter writer;
  private final ModuleReports reports;
  private final Options options;
  private final Elements elements;
  private final List<ResourceClass> resourcesOfModule = new ArrayList<>();
  private final List<ResourceClass> applicationsOfModule = new ArrayList<>();
  private boolean hasPolicies;
  private boolean hasRead;

  PolicyStep(ProcessingEnvironment environment) {
    RegexRules regexRules = new RegexRules();
    PolicyRules rules = PolicyRules.standard().and(List.of(regexRules));
    elements = environment.getElementUtils();
    sources = new SourceTypes(elements);
    reader =
        new ResourceReader(
            environment.getTypeUtils(), elements, finder, sources::contain, sources::all);
    validator = new PolicyValidator(rules, problems, sources::contain);
    placement = new PlacementRules(reader, finder, sources::contain, problems);
    resourceRules = new ResourceRules(problems, validator);
    pathPatterns = new PathPatternRules(problems, elements);
    generator = new PreflightGenerator(regexRules::automatonOf);
    writer = new SourceWriter(environment, problems, PreflightProcessor.class);
    options = Options.of(environment.getOptions(), problems);
    reports = new ModuleReports(options, writer, problems);
  }

  /** Processes the types of a round and prints the problems that it finds. */
  void process(RoundEnvironment round, Messager messager) {
    finder.startRound();
    if (hasRead) {
      ElementFilter.typesIn(round.getRootElements()).forEach(placement::checkGenerated);
    }
    hasPolicies = hasPolicies || scan.mayFindIn(round.getRootElements());
    if (hasPolicies) {
      boolean last = round.processingOver();
      processTypes(sources.ofRound(round.getRootElements(), last), last);
    } else {
      sources.postpone(round.getRootElements());
    }
    if (round.processingOver()) {
      if (hasPolicies) {
        FrameworkCheck.check(elements, problems);
      }
      finish(round.errorRaised());
    }
    problems.printTo(messager, options.strict());
  }

  private void processTypes(List<TypeElement> types, boolean last) {
    hasRead = hasRead || !types.isEmpty();
    types.forEach(this::validate);
    List<ResourceClass> resources =
        types.stream().filter(reader::isResourceClass).map(reader::read).toList();
    List<ResourceClass> applications =
        types.stream().filter(reader::isApplicationClass).map(reader::read).toList();
    applicationsOfModule.addAll(applications);
    boolean hasDefault =
        applicationsOfModule.stream().anyMatch(application -> application.policy().isPresent());
    types.forEach(pathPatterns::checkPlace);
    for (ResourceClass resource : resources) {
      pathPatterns.check(resource);
      resource.policies().forEach(use -> validator.report(use, resource.type()));
      resourceRules.check(resource, hasDefault);
    }
    // Types that remain in the last round refer to missing types. javac reports those.
    if (!last) {
      Stream.concat(resources.stream(), applications.stream())
          .distinct()
          .filter(resource -> resource.policies().findAny().isPresent())
          .filter(this::isClean)
          .forEach(this::generate);
    }
    resourcesOfModule.addAll(resources);
  }

  // If the module has errors, its reports would be wrong.
  private void finish(boolean errorRaised) {
    if (!errorRaised && !problems.hasErrors()) {
      reports.write(InventoryReader.read(resourcesOfModule, applicationsOfModule, reader::read));
    }
  }

  private void validate(TypeElement type) {
    for (Element element : Iterables.concat(List.of(type), type.getEnclosedElements())) {
      List<PolicyUse> uses = finder.policiesOn(element);
      if (!uses.isEmpty() && (element == type || !(element instanceof TypeElement))) {
        placement.check(element, uses);
        uses.forEach(use -> validator.report(use, type));
      }
    }
  }

  private boolean isClean(ResourceClass resource) {
    return resource.policies().allMatch(validator::isValid)
        && !problems.hasErrorsIn(resource.type());
  }

  private void generate(ResourceClass resource) {
    TypeElement type = resource.type();
    String name = GeneratedNames.preflightOf(type, elements);
    writer.write(
        generator.generate(new GeneratedResource(resource, name, this::validPolicy)), type);
  }

  private ValidPolicy validPolicy(PolicyDeclaration declaration) {
    return validator.validate(declaration).orElseThrow();
  }
}
